import type { CardLink } from './connect-card';

/** Times after a change of the system's theme at which the page is asked, in ms: pages may fade into it. */
const ASKED = [200, 1_200];

/** Gives the card the tone of the page anew when the system changes its theme: pages may follow that, or not. */
export function followTheme({ askTheme }: Pick<CardLink, 'askTheme'>): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    for (const time of ASKED) {
      setTimeout(async () => {
        const theme = await askTheme();
        if (theme) document.documentElement.dataset.theme = theme;
      }, time);
    }
  });
}
