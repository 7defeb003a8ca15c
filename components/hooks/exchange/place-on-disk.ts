import { type FilePlace, placeInMemory } from '@/lib/exchange/file-place';

/** Where files wait until the browser took them over, in the extension's own part of the disk. */
const FOLDER = 'exports';
/** Time that the browser gets for that, in ms. */
const KEPT = 600_000;
/** Shorter files stay in memory, in UTF-16 code units. */
const SMALL = 8_000_000;

/**
 * A place for a file of any size: what is long goes to the disk while it is written, so that memory does
 * not grow with it. Where the browser has no disk for us (Firefox in a private window), all stays
 * in memory.
 */
export function placeOnDisk(): FilePlace {
  const memory = placeInMemory();
  let length = 0;
  let disk: DiskFile | null | undefined;
  return {
    async write(text) {
      length += text.length;
      if (disk === undefined && length > SMALL) {
        disk = await openDiskFile().catch(() => null);
        await disk?.write(await memory.whole(''));
        if (disk) await memory.drop();
      }
      await (disk ?? memory).write(text);
    },
    whole: (mediaType) => (disk ?? memory).whole(mediaType),
    async drop() {
      await memory.drop();
      await disk?.drop();
    },
  };
}

interface DiskFile extends FilePlace {
  write(text: string | Blob): Promise<void>;
}

async function openDiskFile(): Promise<DiskFile> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  await removeOld(folder);
  const name = crypto.randomUUID();
  const handle = await folder.getFileHandle(name, { create: true });
  const out = await handle.createWritable();
  const remove = () => folder.removeEntry(name).catch(() => undefined);
  return {
    write: (text) => out.write(text),
    async whole(mediaType) {
      await out.close();
      setTimeout(remove, KEPT);
      const file = await handle.getFile();
      return file.slice(0, file.size, mediaType);
    },
    async drop() {
      await out.abort().catch(() => undefined);
      await remove();
    },
  };
}

/** Removes every file that waits or was left. Rejects where the browser has no disk for us. */
export async function removeDiskFiles(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(FOLDER, { recursive: true });
}

/** What a closed or crashed page left behind. */
async function removeOld(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== 'file') continue;
    const { lastModified } = await (handle as FileSystemFileHandle).getFile();
    if (Date.now() - lastModified > KEPT) await folder.removeEntry(name).catch(() => undefined);
  }
}
