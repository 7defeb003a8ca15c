import type { EditedClaim } from '@/components/hooks/editing/edited-claim';
import { quoteLink } from '@/lib/model/quote-link';

/** Copies a claim's quote and an address that leads to it. Tells whether the clipboard took it. */
export async function copyQuote({ quote, article, anchor }: EditedClaim): Promise<boolean> {
  const link = article && anchor ? quoteLink(article.url, anchor) : (article?.url ?? '');
  const text = [`“${quote}”`, link].filter(Boolean).join('\n');
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page may keep its frames from the clipboard; copying a selection still works there.
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const area = document.createElement('textarea');
  const focused = document.activeElement;
  area.value = text;
  area.setAttribute('aria-hidden', 'true');
  area.style.cssText = 'position:fixed;top:0;opacity:0';
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
