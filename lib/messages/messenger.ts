import { defineExtensionMessaging } from '@webext-core/messaging';
import type { MessageData, MessageName, MessageReply } from './protocol';

type ProtocolMap = {
  [N in MessageName]: (data: MessageData<N>) => MessageReply<N>;
};

/** The bare messenger, typed but unchecked: `send` goes through it, and parses what comes back. */
export const messenger = defineExtensionMessaging<ProtocolMap>();
