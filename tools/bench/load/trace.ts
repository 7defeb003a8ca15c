import type { CDPSession } from 'playwright-core';

/** An event of the browser's trace, as far as it is used; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** What of `dur` the thread had a processor for. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string } };
}

export interface LoadTimes {
  /** What tasks of the main thread took beyond 50 ms each, together, in ms. */
  blocking: number;
  /** The longest task in which a script of the extension ran, in ms of processor time; 0 for none. */
  longest: number;
  /** Everything that scripts of the extension did, in ms of processor time. */
  scripts: number;
  /** From the detector's last look to the first highlight, in ms; null where nothing was lit. */
  decidedToLit: number | null;
}

const LONG = 50_000;
export const LIT_MARK = 'lit-seen';
const CATEGORIES = ['devtools.timeline', 'toplevel', 'blink.user_timing', 'v8.execute'];

/** Records what the browser does until the work is done. */
export async function traced(cdp: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  const done = new Promise<void>((resolve) => {
    cdp.once('Tracing.tracingComplete', () => resolve());
  });
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordUntilFull' },
  });
  await work();
  await cdp.send('Tracing.end');
  await done;
  return events;
}

/** Reads the times of one page out of a trace. `url`: its address. */
export function timesOf(events: readonly TraceEvent[], url: string): LoadTimes {
  // The renderer's main thread is the one on which the page's own script or parsing was seen.
  const own = events.find(({ name, args }) => name === 'ParseHTML' && urlOf(args) === url);
  const main = events.filter(({ pid, tid }) => own && pid === own.pid && tid === own.tid);
  const tasks = main.filter(
    ({ name, dur }) => name === 'ThreadControllerImpl::RunTask' && dur !== undefined,
  );
  const scripts = outermost(main.filter((event) => isOurs(event)));
  const within = (task: TraceEvent) => (event: TraceEvent) =>
    event.ts >= task.ts && event.ts < task.ts + (task.dur ?? 0);
  const withOurs = tasks.filter((task) => scripts.some(within(task)));
  const started = scripts.find((event) => /reader\.js/.test(urlOf(event.args)));
  const decided = scripts.findLast(
    (event) => /detector\.js/.test(urlOf(event.args)) && event.ts <= (started?.ts ?? 0),
  );
  const lit = events.find(({ name }) => name === LIT_MARK);
  return {
    blocking: sum(tasks.map(({ dur = 0 }) => Math.max(0, dur - LONG))) / 1_000,
    longest: Math.max(0, ...withOurs.map(worked)) / 1_000,
    scripts: sum(scripts.map(worked)) / 1_000,
    decidedToLit: lit && decided ? (lit.ts - decided.ts - (decided.dur ?? 0)) / 1_000 : null,
  };
}

/** Microseconds of work: on a busy machine most of a task's time may be another program's turn. */
const worked = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur;

const urlOf = (args: TraceEvent['args']): string =>
  args?.data?.url ?? (args as { beginData?: { url?: string } } | undefined)?.beginData?.url ?? '';

function isOurs({ name, dur, args }: TraceEvent): boolean {
  return (
    dur !== undefined &&
    /^(?:EvaluateScript|FunctionCall|v8\.run)$/.test(name) &&
    urlOf(args).startsWith('chrome-extension:')
  );
}

/** Those events that do not lie within another one. */
function outermost(events: TraceEvent[]): TraceEvent[] {
  const sorted = [...events].sort((a, b) => a.ts - b.ts);
  let end = 0;
  return sorted.filter(({ ts, dur = 0 }) => {
    if (ts + dur <= end) return false;
    end = ts + dur;
    return true;
  });
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
