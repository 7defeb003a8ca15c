import { readdirSync, readFileSync } from 'node:fs';

/** How often the processes are looked at, in ms. */
const PACE = 200;

/** Memory that is a process's own, in bytes: its heaps, not the files that it has mapped. */
interface ProcessMemory {
  pid: number;
  bytes: number;
  command: string;
}

/** All processes that this one started, and theirs. Linux alone tells. */
function descendants(): ProcessMemory[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = /^PPid:\s+(\d+)/m.exec(textOf(`/proc/${name}/status`))?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === process.pid || isOurs(parent));
  };
  return [...parents.keys()].filter(isOurs).map((pid) => ({
    pid,
    bytes: Number(/^RssAnon:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0) * 1024,
    command: textOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' '),
  }));
}

/** Empty for a process that has ended meanwhile. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Memory of all processes that this one started, and of theirs, that is their own, in bytes. */
export const memoryOfAll = (): number => descendants().reduce((sum, { bytes }) => sum + bytes, 0);

/** Whether a process shows pages: in Chromium the extension's own, in Firefox any. */
const showsPages = ({ command }: ProcessMemory): boolean =>
  command.includes('--extension-process') || /-contentproc .*\btab *$/.test(command);

/** The most that each kind of process had during some work, in bytes. */
export interface Peaks {
  /** The process that shows the extension's pages. */
  pages: number;
  /** The browser's own process, where the records are kept. */
  browser: number;
}

/** Looks at the processes of one browser, which has to be the only one that this process runs, until it is stopped. */
export function followMemory(): { take: () => Peaks; stop: () => void } {
  let peaks: Peaks = { pages: 0, browser: 0 };
  const look = () => {
    for (const process of descendants()) {
      if (showsPages(process)) peaks.pages = Math.max(peaks.pages, process.bytes);
      else peaks.browser = Math.max(peaks.browser, process.bytes);
    }
  };
  const timer = setInterval(look, PACE);
  return {
    take() {
      const taken = peaks;
      peaks = { pages: 0, browser: 0 };
      return taken;
    },
    stop: () => clearInterval(timer),
  };
}

/** How much the memory of the process that shows the extension's pages grew during some work, at most, in bytes. */
export async function watchMemory<T>(work: () => Promise<T>): Promise<{ value: T; grown: number }> {
  const before = new Map(descendants().map(({ pid, bytes }) => [pid, bytes]));
  let grown = 0;
  const timer = setInterval(() => {
    for (const { pid, bytes } of descendants().filter(showsPages)) {
      const was = before.get(pid);
      if (was !== undefined) grown = Math.max(grown, bytes - was);
    }
  }, PACE);
  try {
    const value = await work();
    return { value, grown };
  } finally {
    clearInterval(timer);
  }
}
