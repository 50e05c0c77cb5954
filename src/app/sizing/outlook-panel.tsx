import { useStore } from '@nanostores/react';
import { format, i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { useService } from '../services/services';
import { Notice } from '../theme/notice';
import sunken from '../theme/sunken.module.css';
import { Outline } from '../ui/outline';
import { loadEntries, readLoad } from './load-entries';
import { type Outlook, outlookOf } from './outlook';
import classes from './sizing.module.css';

const messages = i18n('outlookPanel', {
  title: 'What this size can hold',
  lead: 'Estimate: about 93% of each disk is usable, minus 33 GB per broker.',
  storage: 'Storage',
  partitions: 'Partitions',
  messages: params('{gb} GB for messages'),
  copies: params('{gb} GB for replicas'),
  reserved: params('{gb} GB reserved'),
  planned: params('{count} planned'),
  left: params('{count} left'),
  days: params('About {days} days of messages at a constant {rate} MB/s.'),
  hours: params('About {hours} hours of messages at a constant {rate} MB/s.'),
  minutes: params('About {minutes} minutes of messages at a constant {rate} MB/s.'),
  fits: params('{planned} of {max} partitions planned, {left} left.'),
  tooMany: params('{planned} partitions won’t fit: this size supports {max}. Add brokers or choose a larger flavor.'),
});

interface OutlookPanelProps {
  brokers: number;
  perBrokerGb: number;
  partitionsPerBroker: number | undefined;
  /** The usual number, as a placeholder. */
  arePartitionsLate?: boolean;
}

/** The bars are decorative; the sentences say the same. */
export function OutlookPanel({ brokers, perBrokerGb, partitionsPerBroker, arePartitionsLate }: OutlookPanelProps) {
  const t = useStore(messages);
  const load = readLoad(useStore(useService(loadEntries)));
  const isSize = brokers >= 1 && perBrokerGb >= 1;
  if (!isSize) return null;
  const outlook =
    load &&
    outlookOf({
      brokers,
      perBrokerGb,
      partitionsPerBroker,
      produceMbps: load.produceMbps,
      replicas: load.replicas,
      plannedPartitions: load.partitions,
    });
  const partitions = outlook && <PartitionBar outlook={outlook} planned={load.partitions} />;
  return (
    <section className={`${sunken.box} ${classes.panel}`} data-open aria-label={t.title}>
      <h3>{t.title}</h3>
      <p className={classes.note}>{t.lead}</p>
      {outlook && (
        <>
          <StorageBar outlook={outlook} rate={load.produceMbps} />
          {arePartitionsLate ? <Outline>{partitions}</Outline> : partitions}
        </>
      )}
    </section>
  );
}

interface Part {
  kind: 'messages' | 'copies' | 'rest' | 'free';
  share: number;
  words: string;
}

function Bar({ parts }: { parts: readonly Part[] }) {
  return (
    <>
      <div className={classes.bar} aria-hidden="true">
        {parts.map(({ kind, share }) => (
          <span key={kind} data-part={kind} style={{ flexGrow: share }} hidden={share <= 0} />
        ))}
      </div>
      <ul className={classes.legend}>
        {parts.map(({ kind, words }) => (
          <li key={kind} data-part={kind}>
            {words}
          </li>
        ))}
      </ul>
    </>
  );
}

function StorageBar({ outlook, rate }: { outlook: Outlook; rate: number }) {
  const t = useStore(messages);
  const { number } = useStore(format);
  const { messagesGb, copiesGb, reservedGb, days } = outlook;
  const gb = (value: number) => ({ gb: number(Math.round(value)) });
  const time = {
    rate: number(rate),
    days: number(Math.floor(days * 10) / 10),
    hours: number(Math.floor(days * 24)),
    minutes: number(Math.floor(days * 24 * 60)),
  };
  const unit = days >= 2 ? 'days' : days * 24 >= 2 ? 'hours' : 'minutes';
  return (
    <div>
      <h4>{t.storage}</h4>
      <Bar
        parts={[
          { kind: 'messages', share: messagesGb, words: t.messages(gb(messagesGb)) },
          { kind: 'copies', share: copiesGb, words: t.copies(gb(copiesGb)) },
          { kind: 'rest', share: reservedGb, words: t.reserved(gb(reservedGb)) },
        ]}
      />
      <p className={classes.sentence}>{t[unit](time)}</p>
    </div>
  );
}

function PartitionBar({ outlook, planned }: { outlook: Outlook; planned: number }) {
  const t = useStore(messages);
  const { number } = useStore(format);
  const { maxPartitions: max, partitionsLeft: left } = outlook;
  if (max === undefined || left === undefined) return null;
  const words = { planned: number(planned), max: number(max), left: number(Math.max(0, left)) };
  return (
    <div>
      <h4>{t.partitions}</h4>
      <Bar
        parts={[
          { kind: 'messages', share: Math.min(planned, max), words: t.planned({ count: words.planned }) },
          { kind: 'free', share: Math.max(0, left), words: t.left({ count: words.left }) },
        ]}
      />
      {left >= 0 ? (
        <p className={classes.sentence}>{t.fits(words)}</p>
      ) : (
        <Notice tone="warning" title={t.tooMany(words)} />
      )}
    </div>
  );
}
