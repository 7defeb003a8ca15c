import { type ComponentChild, render } from 'preact';
import { i18n } from '@/lib/i18n/i18n';
import { keepFocus } from './keep-focus';

/** Shows a page of the extension in its `#app`, in the language and the direction of our texts. */
export function mount(page: ComponentChild): void {
  document.documentElement.lang = i18n.t('language_tag');
  document.documentElement.dir = i18n.t('language_direction');
  const app = document.getElementById('app') as HTMLElement;
  // What the document itself shows until now.
  app.replaceChildren();
  render(page, app);
  keepFocus(app);
}
