/** Where the code sends to. */
import type { Session } from '../../contract/gateway-api';
import { isServed } from '../../contract/regions';
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
  /** The vendor's SDKs know the service in this region, and its address. */
  isKnownRegion: boolean;
  /** Creates go to the successor of the document's address. */
  isSuccessor: boolean;
  /** Of IAM, which gives out tokens. */
  iamOrigin: string;
}

/** Where `npm run sandbox` listens unless it is told otherwise. */
const SANDBOX_ORIGIN = 'http://127.0.0.1:8790';

/**
 * @param session region and project; in a sandbox session, code is for `npm run sandbox`
 * @param service whose address is asked for
 */
export function codePlace({ mode, region, projectId, projectName, createPath }: Session, service: Service): CodePlace {
  const isSandbox = mode === 'sandbox';
  const at = (name: Service) => (isSandbox ? SANDBOX_ORIGIN : serviceOrigin(region, name));
  const isSuccessor = createPath === 'successor';
  const isKnownRegion = !isSandbox && isServed(region, service);
  const addresses = { origin: at(service), iamOrigin: at('iam') };
  return { isSandbox, region, isKnownRegion, projectId, projectName, isSuccessor, ...addresses };
}
