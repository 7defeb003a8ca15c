/** Time the browser gets to take a file over before its address is given up, in ms. */
const HANDOVER = 60_000;

/** Puts a file among the browser's downloads. */
export function handOver(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HANDOVER);
}
