// Loads what lies in the template once the document's shell can be painted: styles, and then, so that nothing
// shows without them, the script. What the script imports is fetched meanwhile.
const late = document.importNode(document.querySelector('#late').content, true);
const script = late.querySelector('script');
script.remove();
const styles = [...late.querySelectorAll('[rel=stylesheet]')].map(
  (link) =>
    new Promise((resolve) => {
      link.onload = resolve;
      link.onerror = resolve;
    }),
);
document.head.append(late);
Promise.all(styles).then(() => document.head.append(script));
