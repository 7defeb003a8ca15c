/** Bytes of one process of Firefox once all garbage is gone. */
export interface ProcessMemory {
  /** What its reporters can put down to something: scripts, documents, their layout, the browser's own parts. */
  reported: number;
  /** All that is allocated, with what no reporter knows. */
  allocated: number;
}

export interface FirefoxMemory {
  /** The process of all pages of extensions, the background's too. */
  extension: ProcessMemory;
  /** The process of the pages of one site, our scripts and cards in them included. */
  site: ProcessMemory;
}

/**
 * Lets every process collect its garbage and cycles, and adds up what the browser's own reporters tell of the two
 * processes, as about:memory does. The second argument is the site: scheme and host.
 */
export const READ_MEMORY = `
  const [, site] = arguments;
  const reporters = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  const collected = () => new Promise((resolve) => reporters.minimizeMemoryUsage(resolve));
  const later = (ms) => new Promise((resolve) => ChromeUtils.importESModule(
    'resource://gre/modules/Timer.sys.mjs').setTimeout(resolve, ms));
  const reported = () => new Promise((resolve) => {
    const bytes = new Map();
    const of = (pid) => bytes.get(pid) ?? bytes.set(pid, { reported: 0, allocated: 0 }).get(pid);
    const add = (process, path, kind, units, amount) => {
      if (units !== Ci.nsIMemoryReporter.UNITS_BYTES) return;
      const sums = of(Number(/pid (\\d+)/.exec(process)?.[1]));
      const isExplicit = path.startsWith('explicit/');
      if (isExplicit) sums.reported += amount;
      if (path === 'heap-allocated' || (isExplicit && kind === Ci.nsIMemoryReporter.KIND_NONHEAP)) {
        sums.allocated += amount;
      }
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
    const sum = (wanted) => {
      const of = children.filter(wanted).map(({ pid }) => bytes.get(pid)).filter(Boolean);
      const total = (key) => of.reduce((sum, one) => sum + one[key], 0);
      return { reported: total('reported'), allocated: total('allocated') };
    };
    return {
      extension: sum(({ type }) => type === 'extension'),
      site: sum(({ origin }) => origin === site),
    };
  })();`;
