import { defineExtensionMessaging } from '@webext-core/messaging';
import type { MessageData, MessageName, MessageReply } from './protocol';

type ProtocolMap = {
  [N in MessageName]: (data: MessageData<N>) => MessageReply<N>;
};

/**
 * The bare messenger, typed but unchecked. Only the detector uses it directly, because it has no
 * room for the schemas; everything else goes through `send` and `handle`.
 */
export const messenger = defineExtensionMessaging<ProtocolMap>();
