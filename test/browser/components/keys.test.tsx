import { expect, onTestFinished, test } from 'vitest';
import { KeyList } from '@/components/controls/KeyList';
import { surfaceKeys } from '@/components/page/surface-keys';
import { mount } from '@/test/support/components/mount';

const caps = () => [...document.querySelectorAll('kbd')].map(({ textContent }) => textContent);

test('keys are called as on the keyboard that is there', () => {
  const unmount = mount(<KeyList entries={surfaceKeys()} onClose={() => {}} />);
  expect(caps()).toContain('Ctrl');
  unmount();
  Object.defineProperty(navigator, 'platform', { value: 'MacIntel', configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'platform'));
  mount(<KeyList entries={surfaceKeys()} onClose={() => {}} />);
  expect(caps()).toContain('⌘');
  expect(caps()).toContain('⇧');
  expect(caps()).not.toContain('Ctrl');
});
