import { browser, type PublicPath } from 'wxt/browser';
import { createEngine, type Engine } from '@/lib/analysis/engine';
import {
  checkShipped,
  type ModelFiles,
  SHIPPED_MODELS,
  type ShippedModel,
} from '@/lib/analysis/models/manifest';
import { sha256 } from './digest';

/** The engine could not be built; `cause` says why. */
export class ModelsUnusable extends Error {
  override name = 'ModelsUnusable';
}

/** Gives the bytes of a file of our own package. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/**
 * Makes the loader of the engine. All callers share one engine, built at the first call; a call after one
 * that failed tries again. Rejects with ModelsUnusable where a model file is missing, cut or altered, or
 * the browser forbids the kernel.
 */
export function createEngineLoader(
  read: ReadFile = readOwnFile,
  models: readonly ShippedModel[] = SHIPPED_MODELS,
): () => Promise<Engine> {
  let engine: Promise<Engine> | undefined;
  return () => {
    engine ??= build(read, models).catch((cause: unknown) => {
      engine = undefined;
      throw new ModelsUnusable('the models cannot be used', { cause });
    });
    return engine;
  };
}

async function build(read: ReadFile, models: readonly ShippedModel[]): Promise<Engine> {
  const files = await Promise.all(
    models.map(async (model) => {
      const bytes = await read(`/models/${model.file}`);
      return [model.name, checkShipped(model, bytes, await sha256(bytes))] as const;
    }),
  );
  return createEngine(Object.fromEntries(files) as ModelFiles);
}

async function readOwnFile(path: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(path as PublicPath));
  if (!response.ok) throw new Error(`${path} gives ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
