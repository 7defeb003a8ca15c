import net from 'node:net';

/** How WebDriver writes a reference to an element. */
export const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';
export type ElementRef = { [ELEMENT_KEY]: string };

interface Waiter {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * A client of Marionette, Firefox's own remote protocol: packets `length:json` over TCP, each
 * `[0, id, command, parameters]`, answered by `[1, id, error, result]`.
 */
export class Marionette {
  readonly #socket: net.Socket;
  readonly #waiting = new Map<number, Waiter>();
  #received = Buffer.alloc(0);
  #lastId = 0;
  #greeted: () => void = () => {};

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#receive(data));
    socket.on('error', () => {});
    socket.on('close', () => {
      for (const waiter of this.#waiting.values()) waiter.reject(new Error('Firefox has closed'));
      this.#waiting.clear();
    });
  }

  /** Connects to a port of the loopback address and waits for the greeting. */
  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = net.connect(port, '127.0.0.1');
      socket.once('error', reject);
      const client = new Marionette(socket);
      client.#greeted = () => resolve(client);
    });
  }

  /** Sends one command. Rejects with WebDriver's error code and message. */
  send<T>(command: string, parameters: object = {}): Promise<T> {
    this.#lastId += 1;
    const id = this.#lastId;
    const json = JSON.stringify([0, id, command, parameters]);
    return new Promise<unknown>((resolve, reject) => {
      if (this.#socket.destroyed) {
        reject(new Error('Firefox has closed'));
        return;
      }
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(`${Buffer.byteLength(json)}:${json}`);
    }) as Promise<T>;
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon));
      if (this.#received.length < end) return;
      const packet: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      if (Array.isArray(packet)) this.#answer(packet);
      else this.#greeted();
    }
  }

  #answer([, id, error, result]: unknown[]): void {
    const waiter = this.#waiting.get(Number(id));
    this.#waiting.delete(Number(id));
    if (error) {
      const { error: code, message } = error as { error: string; message: string };
      waiter?.reject(new Error(`${code}: ${message}`));
    } else {
      waiter?.resolve(unwrap(result));
    }
  }
}

/** Most results come as `{ value }`. */
function unwrap(result: unknown): unknown {
  const isWrapped =
    typeof result === 'object' &&
    result !== null &&
    'value' in result &&
    Object.keys(result).length === 1;
  return isWrapped ? result.value : result;
}

/** Runs a script with the rights of the browser itself and gives back what it returns. */
export async function inChrome<T>(
  marionette: Marionette,
  script: string,
  args: unknown[] = [],
): Promise<T> {
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  try {
    return await marionette.send<T>('WebDriver:ExecuteScript', { script, args });
  } finally {
    await marionette.send('Marionette:SetContext', { value: 'content' });
  }
}
