import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useFormContext } from 'react-hook-form';
import { Link } from 'wouter';
import { Facts } from '../../shell/page';
import { format, i18n } from '../../wording/i18n';
import { params } from '../../wording/params';
import type { CreateFormValues } from '../form-values';
import { type PageKey, STEP_KEYS, stepTitles } from '../steps';
import classes from './review.module.css';
import { reviewRows } from './review-rows';
import { reviewRowMessages } from './review-rows.messages';

const messages = i18n('reviewGroups', { change: 'Change', changeStep: params('Change {step}') });

/** Every value, grouped by step in the order of the steps, each group with a way back to it (rules 10, 11, 13). */
export function ReviewGroups() {
  const t = useStore(messages);
  const words = useStore(reviewRowMessages);
  const titles = useStore(stepTitles);
  const { getValues } = useFormContext<CreateFormValues>();
  const values = getValues();
  const { number } = useStore(format);
  const rows = reviewRows(values, words, number);
  const steps = STEP_KEYS.filter((key): key is Exclude<PageKey, 'review'> => key !== 'review');
  return (
    <>
      {steps.map((step) => (
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
          <Facts
            rows={rows[step].map(({ label, value }) => ({
              label,
              value: value ?? <span className={classes.notProvided}>{words.notProvided}</span>,
            }))}
          />
        </section>
      ))}
    </>
  );
}
