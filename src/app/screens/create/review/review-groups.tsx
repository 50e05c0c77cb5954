import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useId, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Link } from 'wouter';
import { ChangeLabel } from '../../../field-guide/change-label';
import { CHANGEABILITY } from '../../../field-guide/changeability';
import { billingWords } from '../../../form/billing/billing.words';
import { diskTypes } from '../../../form/capacity/capacity.words';
import { isPermanent } from '../../../form/change';
import type { CreateFormValues } from '../../../form/create-form';
import { fieldLabels } from '../../../form/labels';
import { retentionChoices, unsetValue } from '../../../form/operations/operations.words';
import { type PageKey, STEP_KEYS, stepTitles } from '../../../form/steps';
import { tidyForm } from '../../../form/tidy-form';
import { format, i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';
import { Facts } from '../../../ui/page';
import classes from './review.module.css';
import { reviewRows } from './review-rows';
import { reviewRowMessages } from './review-rows.messages';

const messages = i18n('reviewGroups', {
  change: 'Change',
  changeStep: params('Change {step}'),
  onlyFixed: 'Show only settings you can’t change later',
  onlyFixedHint: 'Includes settings that may not be changeable. To change one, you create a new instance.',
  allChangeable: 'You can change all of these later.',
});

/** Every value, grouped by step in the order of the steps, each group with a way back to it (rules 10, 11, 13). */
export function ReviewGroups() {
  const t = useStore(messages);
  const words = {
    ...useStore(reviewRowMessages),
    ...useStore(billingWords),
    ...useStore(unsetValue),
    retention: useStore(retentionChoices),
    disks: useStore(diskTypes),
  };
  const titles = useStore(stepTitles);
  const { getValues } = useFormContext<CreateFormValues>();
  const values = tidyForm(getValues());
  const { number } = useStore(format);
  const rows = reviewRows(values, words, useStore(fieldLabels), number);
  const hint = useId();
  const [isFiltered, setFiltered] = useState(false);
  const steps = STEP_KEYS.filter((key): key is Exclude<PageKey, 'review'> => key !== 'review');
  return (
    <>
      <label className={classes.filter}>
        <input
          type="checkbox"
          checked={isFiltered}
          onChange={(event) => setFiltered(event.currentTarget.checked)}
          aria-describedby={hint}
        />
        <span>
          {t.onlyFixed}
          <span id={hint} className={classes.filterHint}>
            {t.onlyFixedHint}
          </span>
        </span>
      </label>
      {steps.map((step) => {
        const shown = isFiltered
          ? rows[step].filter(({ field }) => isPermanent(CHANGEABILITY[field].change))
          : rows[step];
        return (
          <section key={step} className={classes.group}>
            <div className={classes.groupHead}>
              <h3>{titles[step]}</h3>
              <Anchor
                component={Link}
                href={`/create/${step}?return=review`}
                size="sm"
                underline="always"
                aria-label={t.changeStep({ step: titles[step] })}
              >
                {t.change}
              </Anchor>
            </div>
            {shown.length > 0 ? (
              <Facts
                rows={shown.map(({ field, label, value }) => ({
                  label,
                  value: value ?? <span className={classes.notProvided}>{words.notProvided}</span>,
                  note: isPermanent(CHANGEABILITY[field].change) && (
                    <ChangeLabel change={CHANGEABILITY[field].change} />
                  ),
                }))}
              />
            ) : (
              <p className={classes.notProvided}>{t.allChangeable}</p>
            )}
          </section>
        );
      })}
    </>
  );
}
