import { useStore } from '@nanostores/react';
import { i18n, listing } from '../i18n/i18n';
import { count, params } from '../i18n/params';
import { Icon, type IconName } from '../theme/icons';
import classes from './instance-picture.module.css';

/** Whether something can come in: `unknown` while it is read, or where it cannot be read. */
export type Way = 'open' | 'closed' | 'unknown';

export interface InstancePictureProps {
  /** VPC and subnet by name; '' while none is chosen. */
  network: string;
  /** Names of the availability zones. */
  zones: readonly string[];
  /** NaN while it is no number. */
  brokers: number;
  /** SASL_SSL: what goes to and from the brokers is encrypted. */
  isEncrypted: boolean;
  internet: Way;
  lts: Way;
}

const messages = i18n('instancePicture', {
  internet: 'Internet',
  lts: 'LTS',
  noNetwork: 'No network selected',
  noZone: 'No zone selected',
  encrypted: 'Encrypted in transit',
  unencrypted: 'Not encrypted in transit',
  brokers: count({ one: '1 broker', many: '{count} brokers' }),
  more: params('+{count}'),
  picture: params('{brokers} in {zones}, in {network}. {traffic}. {internet} {lts}'),
  internetOpen: 'Clients on the internet can connect.',
  internetClosed: 'No access from the internet.',
  ltsOpen: 'LTS can connect.',
  ltsClosed: 'LTS is blocked.',
  ltsUnknown: 'LTS access is unknown.',
});

const SIGNS: Record<Way, IconName> = { open: 'check', closed: 'cross', unknown: 'question' };

/** So many brokers of a zone are drawn; more are counted. */
const DRAWN_MAX = 4;

/** @returns how many brokers each zone has: DMS spreads them evenly */
const spread = (brokers: number, zones: number): number[] =>
  Array.from({ length: zones }, (_, index) => Math.floor(brokers / zones) + (index < brokers % zones ? 1 : 0));

/** The instance in its network: brokers by zone, and who can reach them. The same is said in words. */
export function InstancePicture({ network, zones, brokers, isEncrypted, internet, lts }: InstancePictureProps) {
  const t = useStore(messages);
  const list = useStore(listing);
  const known = brokers > 0 ? brokers : 0;
  const each = spread(known, Math.max(1, zones.length));
  const names = zones.length > 0 ? zones : [t.noZone];
  const traffic = isEncrypted ? t.encrypted : t.unencrypted;
  const said = t.picture({
    brokers: t.brokers(known),
    zones: list(names),
    network: network || t.noNetwork,
    traffic,
    internet: internet === 'open' ? t.internetOpen : t.internetClosed,
    lts: { open: t.ltsOpen, closed: t.ltsClosed, unknown: t.ltsUnknown }[lts],
  });
  return (
    <div role="img" aria-label={said} className={classes.picture}>
      <Outside name={t.internet} way={internet} />
      <div className={classes.network}>
        <bdi className={classes.caption}>{network || t.noNetwork}</bdi>
        <div className={classes.zones}>
          {names.map((zone, index) => (
            <Zone key={zone} name={zone} brokers={each[index] ?? 0} />
          ))}
        </div>
        <span className={classes.traffic} data-encrypted={isEncrypted || undefined}>
          <Icon name={isEncrypted ? 'lock' : 'alert'} size={14} /> {traffic}
        </span>
      </div>
      <Outside name={t.lts} way={lts} />
    </div>
  );
}

function Outside({ name, way }: { name: string; way: Way }) {
  return (
    <>
      <span className={classes.way} data-way={way}>
        <span>
          <Icon name={SIGNS[way]} size={16} />
        </span>
      </span>
      <span className={classes.outside}>{name}</span>
    </>
  );
}

function Zone({ name, brokers }: { name: string; brokers: number }) {
  const t = useStore(messages);
  const drawn = Math.min(brokers, DRAWN_MAX);
  return (
    <div className={classes.zone}>
      <span>{name}</span>
      <span className={classes.brokers}>
        {Array.from({ length: drawn }, (_, index) => index).map((index) => (
          <span key={index} className={classes.broker}>
            <Icon name="memory" size={18} />
          </span>
        ))}
        {brokers > drawn && <span>{t.more({ count: brokers - drawn })}</span>}
      </span>
    </div>
  );
}
