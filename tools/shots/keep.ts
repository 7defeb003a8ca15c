import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import type { Session } from '@/tools/browsers/driver';

/** How pictures are kept by the ending of their names; `width`: wider ones are made so wide, in pixels. */
const FORMATS: Record<string, { type: string; quality: number; width: number }> = {
  '.webp': { type: 'image/webp', quality: 0.7, width: 960 },
  '.jpg': { type: 'image/jpeg', quality: 0.8, width: 1280 },
};

/** Puts a picture into another place, in the format that the name there says; the browser converts it. */
export async function keep(session: Session, file: string, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  const format = FORMATS[extname(to)];
  if (!format) return copyFileSync(file, to);
  const png = readFileSync(file).toString('base64');
  const page = await session.openExtensionPage('welcome.html');
  try {
    const converted = await page.evaluate<string>(`(async () => {
      const bytes = Uint8Array.from(atob(${JSON.stringify(png)}), (sign) => sign.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = document.createElement('canvas');
      const scale = Math.min(1, ${format.width} / image.width);
      [canvas.width, canvas.height] = [image.width * scale, image.height * scale];
      const pen = canvas.getContext('2d');
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('${format.type}', ${format.quality}).split(',')[1];
    })()`);
    writeFileSync(to, Buffer.from(converted, 'base64'));
  } finally {
    await page.close();
  }
}
