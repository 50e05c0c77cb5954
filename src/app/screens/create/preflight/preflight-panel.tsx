import { Anchor } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useStore } from '@nanostores/react';
import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import type { FormIssue } from '../../../fields/form-resolver';
import type { CreateFormValues } from '../../../form/create-form';
import { fieldLink } from '../../../form/field-address';
import { useChosenNetwork } from '../../../form/network/chosen-network';
import { useDeferredValues } from '../../../form/use-deferred-values';
import { useWordError } from '../../../i18n/form-error';
import { useSession } from '../../../lookups/session';
import { useOpenAttemptsOf } from '../../../submission/use-attempts';
import { Icon, type IconName } from '../../../theme/icons';
import { ExternalLink } from '../../../ui/external-link';
import { Gap } from '../../../ui/gap';
import { QUOTAS } from '../../../ui/vendor-links';
import { type Check, preflight } from './preflight';
import { preflightMessages } from './preflight.messages';
import classes from './preflight.module.css';
import { useReadings } from './use-readings';

type Found = Exclude<Check, { state: 'passed' | 'reading' }>;

const LOOKS = {
  refused: ['danger', 'alert', 'refusedTag'],
  taken: ['danger', 'alert', 'refusedTag'],
  full: ['danger', 'alert', 'refusedTag'],
  doubt: ['warning', 'info', 'doubtTag'],
  unchecked: ['warning', 'question', 'uncheckedTag'],
} as const satisfies Record<Found['state'], readonly [string, IconName, string]>;

interface PreflightPanelProps {
  findIssues: () => readonly FormIssue[];
  /** Already in the summary above. */
  said: readonly FormIssue[];
}

/** Milliseconds until a name isn't being typed any more. */
const REST_MS = 500;

/** Everything that can be known before the create. */
export function PreflightPanel({ findIssues, said }: PreflightPanelProps) {
  const t = useStore(preflightMessages);
  const id = useId();
  const { getValues } = useFormContext<CreateFormValues>();
  const [name] = useDeferredValues(['basics.name']);
  const [resting] = useDebouncedValue(name, REST_MS);
  const held = getValues();
  const values = { ...held, basics: { ...held.basics, name: resting } };
  const checks = preflight(values, findIssues(), useReadings(values));
  const passed = checks.filter((check) => check.state === 'passed');
  const reading = checks.filter(({ state }) => state === 'reading').length;
  const bad = checks.filter(({ state }) => ['refused', 'taken', 'full'].includes(state)).length;
  const notRun = checks.filter(({ state }) => state === 'unchecked').length;
  const found = checks.filter((check): check is Found => check.state !== 'passed' && check.state !== 'reading');
  const fresh = found.filter((check) => !said.some(({ path }) => path === check.path && check.state === 'refused'));
  const verdict = notRun > 0 ? t.notRun({ number: notRun, all: checks.length }) : t.nothing;
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div className={classes.head}>
        <h3 id={id}>{t.title}</h3>
        <p role="status">
          {/* Elements of their own, each with one text: a translator in the browser replaces text nodes. */}
          <span>{bad > 0 ? t.toMend({ number: bad }) : reading > 0 ? t.reading : verdict}</span>
          {bad === 0 && reading > 0 && (
            // A screen reader would say each of them.
            <span className={classes.count} aria-hidden="true">
              {t.done({ number: checks.length - reading, all: checks.length })}
            </span>
          )}
        </p>
      </div>
      {fresh.length > 0 && (
        <ul className={classes.found}>
          {fresh.map((check) => (
            <FoundRow key={`${check.state} ${check.path}`} check={check} />
          ))}
        </ul>
      )}
      <details className={classes.passed}>
        <summary>{t.passed({ number: passed.length })}</summary>
        <ul>
          {passed.map(({ name }) => (
            <li key={name} className={classes.fine}>
              <Icon name="check" size={16} /> {t[name]}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** Its text links to the field. */
function FoundRow({ check }: { check: Found }) {
  const t = useStore(preflightMessages);
  const [tone, icon, tag] = LOOKS[check.state];
  const { path } = check;
  return (
    <li data-tone={tone}>
      <span className={classes.tag}>
        <Icon name={icon} size={16} />
        {t[tag]}
      </span>
      <div>
        {path === undefined ? (
          <FoundWords check={check} />
        ) : (
          <Anchor {...fieldLink(path)} size="sm" underline="always">
            <FoundWords check={check} />
          </Anchor>
        )}
        {check.state === 'full' && <FullAdvice />}
        {check.state === 'doubt' && <p>{t.advice}</p>}
        {check.state === 'unchecked' && <p>{t.uncheckedWhy}</p>}
      </div>
    </li>
  );
}

/** The form can't fix it; the sandbox has no console. */
function FullAdvice() {
  const t = useStore(preflightMessages);
  const isCloud = useSession().data?.mode === 'cloud';
  return (
    <p>
      {t.fullAdvice}
      <Gap />
      {isCloud && <ExternalLink href={QUOTAS}>{t.quotas}</ExternalLink>}
    </p>
  );
}

/** With an open attempt, don't suggest another name: the person would buy twice. */
function TakenWords({ name }: { name: string }) {
  const t = useStore(preflightMessages);
  const isOwn = useOpenAttemptsOf(name).length > 0;
  return isOwn ? t.takenByOwn({ name }) : t.taken({ name });
}

function FoundWords({ check }: { check: Found }) {
  const t = useStore(preflightMessages);
  const wordError = useWordError();
  const { getValues } = useFormContext<CreateFormValues>();
  const { groupName, subnetName } = useChosenNetwork();
  switch (check.state) {
    case 'refused':
      return wordError(check.message);
    case 'taken':
      return <TakenWords name={getValues('basics.name')} />;
    case 'full':
      return t.full({ quota: check.quota });
    case 'unchecked':
      return t[check.name];
    case 'doubt': {
      const [closed, unknown, name] =
        check.name === 'group' ? [t.groupClosed, t.groupUnknown, groupName] : [t.aclClosed, t.aclUnknown, subnetName];
      return (check.isCertain ? closed : unknown)({ name });
    }
  }
}
