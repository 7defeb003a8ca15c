import { afterEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { Host } from '@/lib/overlay/host';
import { PageRoot, ROOT_TAG } from '@/lib/session/page-root';

let stop = new AbortController();
afterEach(() => {
  stop.abort();
  stop = new AbortController();
});
const hosts = () => document.querySelectorAll(ROOT_TAG);
const makeHost = () => {
  const root = new PageRoot(document, stop.signal);
  return new Host(document, () => root.get(), stop.signal);
};
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

test('a page that needs nothing of ours gets no element', () => {
  const root = new PageRoot(document, stop.signal);
  const host = new Host(document, () => root.get(), stop.signal);
  root.tone = 'dark';
  expect(hosts()).toHaveLength(0);
  expect(host.present).toBe(false);
});

test('the element is one, closed to the page, child of the document element, above everything', () => {
  const host = makeHost();
  host.top.append('hello');
  host.margin.append('there');
  expect(hosts()).toHaveLength(1);
  const element = hosts()[0] as HTMLElement;
  expect(element.parentElement).toBe(document.documentElement);
  expect(element.shadowRoot).toBeNull();
  expect(host.top.matches(':popover-open')).toBe(true);
});

test('page styles do not reach it', () => {
  const style = document.createElement('style');
  style.textContent =
    '* { display: none !important; position: static !important } claimlight-root { width: 500px !important }';
  const host = makeHost();
  host.top.append('x');
  document.head.append(style);
  const root = hosts()[0] as HTMLElement;
  expect(getComputedStyle(root).display).toBe('contents');
  const computed = getComputedStyle(root.firstElementChild as HTMLElement);
  expect([computed.display, computed.position, computed.width]).toEqual([
    'block',
    'absolute',
    '0px',
  ]);
  style.remove();
});

test('whatever zoom a page gives our element, nothing in it gets smaller or larger', async () => {
  const host = makeHost();
  host.top.append('x');
  const zoom = () => (host.top as HTMLElement & { currentCSSZoom: number }).currentCSSZoom;
  let told = 0;
  host.onZoom = () => told++;
  const style = document.createElement('style');
  onTestFinished(() => style.remove());
  document.head.append(style);
  for (const given of [0.05, 4]) {
    style.textContent = `claimlight-root { zoom: ${given} !important }`;
    expect(zoom()).not.toBeCloseTo(1);
    await expect.poll(zoom).toBeCloseTo(1);
  }
  await expect.poll(() => told).toBe(2);
});

test('a window of another size is no zoom, and makes nothing be measured at every frame', async () => {
  const { innerWidth, innerHeight } = window;
  onTestFinished(() => page.viewport(innerWidth, innerHeight));
  const host = makeHost();
  host.top.append('x');
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  let told = 0;
  host.onZoom = () => told++;
  await page.viewport(innerWidth - 60, innerHeight);
  await expect.poll(() => host.top.clientWidth).toBe(innerWidth - 60);
  for (let frames = 0; frames < 4; frames++) await frame();
  expect(told).toBe(0);
});

test('a page that defines our element as its own gets no hold of the closed root', () => {
  const got: (ShadowRoot | null)[] = [];
  customElements.define(
    ROOT_TAG,
    class extends HTMLElement {
      constructor() {
        super();
        got.push(this.attachInternals().shadowRoot);
      }
    },
  );
  const host = makeHost();
  host.top.append('secret');
  const box = hosts()[0]?.firstElementChild as HTMLElement;
  expect(got).toEqual([null]);
  expect(box.shadowRoot).toBeNull();
  expect(() => box.attachInternals()).toThrow();
});

test('a page that throws it out gets it back, but is not fought for ever', async () => {
  const host = makeHost();
  host.top.append('x');
  let back = 0;
  for (let i = 0; i < 12; i++) {
    hosts()[0]?.remove();
    await nextTask();
    if (hosts().length === 1) back++;
  }
  expect(back).toBe(5);
  // What a person opens next is shown again.
  expect(host.top.isConnected).toBe(true);
  expect(host.top.matches(':popover-open')).toBe(true);
});

test('the element an earlier copy left behind is removed', () => {
  document.documentElement.append(document.createElement(ROOT_TAG));
  makeHost();
  expect(hosts()).toHaveLength(0);
});

test('nothing stays when the session ends', () => {
  const host = makeHost();
  host.top.append('x');
  stop.abort();
  expect(hosts()).toHaveLength(0);
});
