/** Bytes that processes of Firefox keep once all garbage is gone. */
export interface FirefoxMemory {
  /** The process of all pages of extensions, the background's too. */
  extension: number;
  /** The process of the pages of one site, our scripts in them included. */
  site: number;
}

/**
 * Lets every process collect its garbage and cycles, and adds up what the browser's own reporters tell of the two
 * processes, as about:memory does: what is allocated on the heap, and what else counts as explicit. The second
 * argument is the site: scheme and host.
 */
export const READ_MEMORY = `
  const [, site] = arguments;
  const reporters = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  const collected = () => new Promise((resolve) => reporters.minimizeMemoryUsage(resolve));
  const later = (ms) => new Promise((resolve) => ChromeUtils.importESModule(
    'resource://gre/modules/Timer.sys.mjs').setTimeout(resolve, ms));
  const reported = () => new Promise((resolve) => {
    const bytes = new Map();
    const add = (process, path, kind, units, amount) => {
      if (units !== Ci.nsIMemoryReporter.UNITS_BYTES) return;
      const counts = path === 'heap-allocated' ||
        (path.startsWith('explicit/') && kind === Ci.nsIMemoryReporter.KIND_NONHEAP);
      const pid = Number(/pid (\\d+)/.exec(process)?.[1]);
      if (counts) bytes.set(pid, (bytes.get(pid) ?? 0) + amount);
    };
    reporters.getReports(add, null, () => resolve(bytes), null, false);
  });
  return (async () => {
    // What the first turn lets go of may hold on to more; processes tell nobody when they are done.
    for (let turn = 0; turn < 2; turn++) {
      Services.obs.notifyObservers(null, 'child-mmu-request');
      await collected();
      await later(400);
    }
    const { children } = await ChromeUtils.requestProcInfo();
    const bytes = await reported();
    const of = (wanted) => children.filter(wanted).reduce((sum, { pid }) => sum + (bytes.get(pid) ?? 0), 0);
    return {
      extension: of(({ type }) => type === 'extension'),
      site: of(({ origin }) => origin === site),
    };
  })();`;
