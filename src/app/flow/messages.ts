/** Sending a test message, once. */
import * as z from 'zod/mini';
import { flowRoutes } from '../../contract/flow-routes';
import type { Session } from '../../contract/gateway-api';
import { type SendMessageRequest, sendMessageRequest, sendMessageResponse } from '../../contract/messages';
import { sendChange } from '../lookups/send-change';
import type { Services } from '../services/services';
import { type Made, makeOnce } from '../submission/make-once';

/**
 * Sends a message. It has no name by which it could be found: after an uncertain answer the newest messages show it, or not.
 * @returns `made`, `refused`, `not-sent` or `unknown`
 */
export function sendMessage(
  services: Services,
  { projectId }: Session,
  instanceId: string,
  request: SendMessageRequest,
): Promise<Made<'sent'>> {
  const body = z.parse(sendMessageRequest, request);
  const parameters = { project_id: projectId, instance_id: instanceId };
  const options = { parameters, query: { action_id: 'send' }, body };
  return makeOnce<'sent'>({
    send: async () => {
      await sendChange(services, flowRoutes.sendMessage, options, sendMessageResponse);
      return 'sent';
    },
  });
}
