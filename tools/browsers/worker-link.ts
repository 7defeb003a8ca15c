import type { BrowserContext, CDPSession } from 'playwright-core';
import type { Trouble } from './console-errors.ts';

interface Answer {
  id?: number;
  method?: string;
  params?: {
    type?: string;
    args?: { value?: unknown; description?: string }[];
    exceptionDetails?: { text: string; exception?: { description?: string } };
  };
  result?: { usedSize?: number };
}

/** The way to the extension's background: its memory, and what goes wrong in it. */
export class WorkerLink {
  readonly #cdp: CDPSession;
  readonly #tell: (trouble: Trouble) => void;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #session = '';
  #lastId = 0;

  private constructor(cdp: CDPSession, tell: (trouble: Trouble) => void) {
    this.#cdp = cdp;
    this.#tell = tell;
  }

  /** `base` is the address of the extension's pages. Attached so, the background is not ended while idle. */
  static async open(
    context: BrowserContext,
    base: string,
    tell: (trouble: Trouble) => void,
  ): Promise<WorkerLink> {
    const cdp = await context.browser()?.newBrowserCDPSession();
    const targets = await cdp?.send('Target.getTargets');
    const worker = targets?.targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith(base),
    );
    if (!cdp || !worker) throw new Error('no background is running');
    const link = new WorkerLink(cdp, tell);
    cdp.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      if (sessionId === link.#session) link.#hear(JSON.parse(message));
    });
    const { targetId } = worker;
    link.#session = (await cdp.send('Target.attachToTarget', { targetId })).sessionId;
    await link.#send('Runtime.enable');
    return link;
  }

  /** Bytes of the background's heap in use once all garbage is gone. */
  async heap(): Promise<number> {
    for (let turn = 0; turn < 3; turn++) await this.#send('HeapProfiler.collectGarbage');
    return (await this.#send('Runtime.getHeapUsage')).result?.usedSize ?? Number.NaN;
  }

  async #send(method: string): Promise<Answer> {
    this.#lastId += 1;
    const id = this.#lastId;
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params: {} });
    await this.#cdp.send('Target.sendMessageToTarget', { sessionId: this.#session, message });
    return answered;
  }

  #hear({ id, method, params, ...answer }: Answer): void {
    if (id !== undefined) {
      this.#waiting.get(id)?.(answer);
      this.#waiting.delete(id);
    } else if (method === 'Runtime.exceptionThrown') {
      const thrown = params?.exceptionDetails;
      const text = thrown?.exception?.description ?? thrown?.text ?? '';
      this.#tell({ where: 'background', text });
    } else if (method === 'Runtime.consoleAPICalled' && /error|warning/.test(params?.type ?? '')) {
      const text = (params?.args ?? []).map((arg) => arg.value ?? arg.description).join(' ');
      this.#tell({ where: 'background', text });
    }
  }
}
