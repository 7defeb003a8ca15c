export type Message = string | { one: string; other: string };

/**
 * Reads the part of YAML that our locale files are written in: top-level keys with either
 * `message` and `description`, or the plural forms `1` and `n`. Throws at anything else.
 */
export function readMessages(yaml: string): Map<string, Message> {
  const messages = new Map<string, Message>();
  let key = '';
  let fields: Record<string, string> = {};
  const finish = () => {
    if (!key) return;
    const { message, 1: one, n: other } = fields;
    if (message !== undefined) messages.set(key, message);
    else if (one !== undefined && other !== undefined) messages.set(key, { one, other });
    else throw new Error(`no text: ${key}`);
  };
  for (const line of yaml.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const head = /^([\w@]+):$/.exec(line);
    const field = /^ {2}(message|description|1|n): (.*)$/.exec(line);
    if (head?.[1]) {
      finish();
      key = head[1];
      fields = {};
    } else if (field?.[1]) fields[field[1]] = unquote(field[2] ?? '');
    else throw new Error(`not understood: ${line}`);
  }
  finish();
  return messages;
}

function unquote(value: string): string {
  if (value.startsWith('"')) return JSON.parse(value) as string;
  return /^'.*'$/.test(value) ? value.slice(1, -1).replaceAll("''", "'") : value;
}
