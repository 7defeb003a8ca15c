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

/** Whether a process shows the extension's own pages. */
const isPages = ({ command }: ProcessMemory): boolean =>
  command.includes('--extension-process') ||
  /-contentproc.*\b(?:extension|webextensions)\b/i.test(command);

/** Memory of the process that shows the extension's pages, before some work and at most during it. */
export async function watchMemory<T>(
  work: () => Promise<T>,
): Promise<{ value: T; before: number; most: number }> {
  const look = () =>
    Math.max(
      0,
      ...descendants()
        .filter(isPages)
        .map(({ bytes }) => bytes),
    );
  const before = look();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, look());
  }, PACE);
  try {
    return { value: await work(), before, most };
  } finally {
    clearInterval(timer);
  }
}
