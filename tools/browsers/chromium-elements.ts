import type { CDPSession, Frame, Locator, Page } from 'playwright-core';
import { type DocumentHandle, type Elements, fits, type Name, type Role } from './driver.ts';
import { waitFor } from './wait.ts';

/** Elements of a page or frame through Playwright's role queries. */
export function frameDocument(frame: Frame): DocumentHandle {
  const one = (role: Role, name: Name) =>
    frame
      .getByRole(role, typeof name === 'string' ? { name, exact: true } : { name })
      .filter({ visible: true })
      .first();
  return {
    evaluate: (expression) => frame.evaluate(expression),
    names: (role) =>
      waitFor(`the names of every ${role}`, async () => {
        const found = await frame.getByRole(role).filter({ visible: true }).all();
        // Where one has gone meanwhile, or a busy machine does not come to it, all are asked again.
        const asked = found.map((item) => item.ariaSnapshot({ timeout: 1_000 }));
        return (await Promise.all(asked)).map(nameInSnapshot);
      }),
    async click(role, name) {
      await atRest(frame);
      const target = one(role, name);
      await withinReach(frame, target);
      await target.click({ timeout: 10_000 });
    },
    async fill(role, name, text) {
      const field = one(role, name);
      await field.fill('', { timeout: 10_000 });
      await field.pressSequentially(text);
    },
    value: (role, name) => one(role, name).inputValue({ timeout: 10_000 }),
    checked: (role, name) => one(role, name).isChecked({ timeout: 10_000 }),
  };
}

/**
 * Waits until a frame has kept its place for a moment. Playwright looks only for movement inside
 * the frame; a press on one that the page is moving lands beside it, and nothing tells.
 */
async function atRest(frame: Frame): Promise<void> {
  if (!frame.parentFrame()) return;
  const element = await frame.frameElement();
  let before = '';
  await waitFor('the frame at rest', async () => {
    const now = JSON.stringify(await element.boundingBox());
    const still = now === before;
    before = now;
    return still;
  });
  await element.dispose();
}

/**
 * Waits until the pointer reaches into a frame: one that has only just come into sight gets no presses yet,
 * they go to the page that holds it.
 */
async function withinReach(frame: Frame, target: Locator): Promise<void> {
  if (!frame.parentFrame()) return;
  await waitFor('the pointer within the frame', async () => {
    await target.hover({ timeout: 10_000 });
    return frame.evaluate(() => document.documentElement.matches(':hover'));
  });
}

/** `- button "Add source" [disabled]` gives `Add source`. */
function nameInSnapshot(snapshot: string): string {
  const first = snapshot.split('\n')[0] ?? '';
  const quoted = /"((?:[^"\\]|\\.)*)"/.exec(first)?.[1];
  return (quoted ?? /:\s*(.*)$/.exec(first)?.[1] ?? '').replace(/\\"/g, '"');
}

interface AxNode {
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  backendDOMNodeId?: number;
}

/**
 * Elements in the extension's closed shadow root. Page queries cannot reach them, so they are taken
 * from the accessibility tree and clicked by their place on the screen.
 */
export function overlayElements(page: Page): Elements {
  let session: Promise<CDPSession> | undefined;
  const cdp = () => {
    session ??= page.context().newCDPSession(page);
    return session;
  };
  const nodes = async (role: Role): Promise<AxNode[]> => {
    const client = await cdp();
    const found: AxNode[] = [];
    for (const backendNodeId of await hostNodes(client)) {
      const answer = await client.send('Accessibility.queryAXTree', { backendNodeId, role });
      found.push(...(answer.nodes as AxNode[]).filter((node) => !node.ignored));
    }
    if (role !== 'status') return found;
    // What is said has no name but its words.
    for (const node of found) node.name = { value: await textOf(client, node) };
    return found;
  };
  return {
    names: async (role) => (await nodes(role)).map((node) => node.name?.value ?? ''),
    async click(role, name) {
      const box = await waitFor(`${role} ${name} over the page`, async () => {
        const found = (await nodes(role)).find((node) => fits(node.name?.value ?? '', name));
        const backendNodeId = found?.backendDOMNodeId;
        if (backendNodeId === undefined) return undefined;
        return (await (await cdp()).send('DOM.getBoxModel', { backendNodeId })).model;
      });
      const [left = 0, top = 0] = box.border;
      await page.mouse.click(left + box.width / 2, top + box.height / 2);
    },
  };
}

/** Our boxes in the page: that of its reader, and that of a notice. */
async function hostNodes(cdp: CDPSession): Promise<number[]> {
  const found: number[] = [];
  for (;;) {
    const { result } = await cdp.send('Runtime.evaluate', {
      expression: `document.querySelectorAll("claimlight-root > div")[${found.length}]`,
    });
    if (result.objectId === undefined) return found;
    const { node } = await cdp.send('DOM.describeNode', { objectId: result.objectId });
    found.push(node.backendNodeId);
  }
}

async function textOf(cdp: CDPSession, { backendDOMNodeId }: AxNode): Promise<string> {
  if (backendDOMNodeId === undefined) return '';
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: backendDOMNodeId });
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: 'function () { return this.textContent; }',
  });
  return String(result.value);
}
