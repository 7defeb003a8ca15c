import { WebUrl } from '@/lib/model/primitives';

/** Whether a text is an address that may be kept: http or https, nothing that could run. */
export const isWebAddress = (text: string): boolean => WebUrl.safeParse(text).success;
