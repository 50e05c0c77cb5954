/** Where the code sends to. */
import type { Session } from '../../contract/gateway-api';
import type { Service } from '../../contract/routes';
import { serviceOrigin } from '../../contract/service-origin';

export interface CodePlace {
  /** Nothing real is created there. */
  isSandbox: boolean;
  region: string;
  projectId: string;
  projectName: string;
  /** Of the service, for example `https://dms.cn-north-4.myhuaweicloud.com`. */
  origin: string;
  /** Of IAM, which gives out tokens. */
  iamOrigin: string;
}

/** Where `npm run sandbox` listens unless it is told otherwise. */
const SANDBOX_ORIGIN = 'http://127.0.0.1:8790';

/**
 * @param session region and project; in a sandbox session, code is for `npm run sandbox`
 * @param service whose address is asked for
 */
export function codePlace({ mode, region, projectId, projectName }: Session, service: Service): CodePlace {
  const isSandbox = mode === 'sandbox';
  const at = (name: Service) => (isSandbox ? SANDBOX_ORIGIN : serviceOrigin(region, name));
  return { isSandbox, region, projectId, projectName, origin: at(service), iamOrigin: at('iam') };
}
