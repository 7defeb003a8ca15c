import { loadEngine } from '@/tools/engine/load-engine';

/** The analysis with the models that ship. */
export const { analyze } = loadEngine();
