import type { Session } from '../../contract/gateway-api';
import { isServed } from '../../contract/regions';
import type { Service } from '../../contract/routes';
import { serviceOrigin } from '../../contract/service-origin';

export interface CodeTarget {
  isSandbox: boolean;
  region: string;
  projectId: string;
  projectName: string;
  /** For example `https://dms.cn-north-4.myhuaweicloud.com`. */
  origin: string;
  /** The SDKs know the service's address in this region. */
  isKnownRegion: boolean;
  /** Creates go to `createInstanceSuccessor`. */
  isSuccessor: boolean;
  /** Issues tokens. */
  iamOrigin: string;
}

/** The default of `npm run sandbox`. */
const SANDBOX_ORIGIN = 'http://127.0.0.1:8790';

/** In a sandbox session, the code is for `npm run sandbox`. */
export function codeTarget(
  { mode, region, projectId, projectName, createPath }: Session,
  service: Service,
): CodeTarget {
  const isSandbox = mode === 'sandbox';
  const at = (name: Service) => (isSandbox ? SANDBOX_ORIGIN : serviceOrigin(region, name));
  const isSuccessor = createPath === 'successor';
  const isKnownRegion = !isSandbox && isServed(region, service);
  const addresses = { origin: at(service), iamOrigin: at('iam') };
  return { isSandbox, region, isKnownRegion, projectId, projectName, isSuccessor, ...addresses };
}
