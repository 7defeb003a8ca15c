import type { CDPSession, Frame, Page } from 'playwright-core';
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
    async names(role) {
      const found = await frame.getByRole(role).filter({ visible: true }).all();
      const names = await Promise.all(found.map((item) => item.ariaSnapshot()));
      return names.map(nameInSnapshot);
    },
    click: (role, name) => one(role, name).click({ timeout: 10_000 }),
    async fill(role, name, text) {
      const field = one(role, name);
      await field.fill('', { timeout: 10_000 });
      await field.pressSequentially(text);
    },
    value: (role, name) => one(role, name).inputValue({ timeout: 10_000 }),
    checked: (role, name) => one(role, name).isChecked({ timeout: 10_000 }),
  };
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
    const root = await hostNode(await cdp());
    if (root === undefined) return [];
    const answer = await (await cdp()).send('Accessibility.queryAXTree', {
      backendNodeId: root,
      role,
    });
    return (answer.nodes as AxNode[]).filter((node) => !node.ignored);
  };
  return {
    names: async (role) => (await nodes(role)).map((node) => node.name?.value ?? ''),
    async click(role, name) {
      const id = await waitFor(`${role} ${name} over the page`, async () => {
        const found = (await nodes(role)).find((node) => fits(node.name?.value ?? '', name));
        return found?.backendDOMNodeId;
      });
      const { model } = await (await cdp()).send('DOM.getBoxModel', { backendNodeId: id });
      const [left = 0, top = 0] = model.border;
      await page.mouse.click(left + model.width / 2, top + model.height / 2);
    },
  };
}

async function hostNode(cdp: CDPSession): Promise<number | undefined> {
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: 'document.querySelector("claimlight-root > div")',
  });
  if (result.objectId === undefined) return undefined;
  const { node } = await cdp.send('DOM.describeNode', { objectId: result.objectId });
  return node.backendNodeId;
}
