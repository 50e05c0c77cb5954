import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useFormContext } from 'react-hook-form';
import { Link } from 'wouter';
import type { OpenDraft } from '../../../drafts/open-draft';
import { ChangeLabel } from '../../../field-guide/change-label';
import { CHANGEABILITY } from '../../../field-guide/changeability';
import { isPermanent } from '../../../form/change';
import type { CreateFormValues } from '../../../form/create-form';
import { type PageKey, STEP_KEYS, stepTitles } from '../../../form/steps';
import { tidyForm } from '../../../form/tidy-form';
import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';
import { Facts } from '../../../ui/page';
import { PresetMark } from '../presets/preset-mark';
import { useReasons } from '../presets/preset-notice';
import classes from './review.module.css';
import { reviewRowMessages } from './review-rows.messages';
import { useReviewRows } from './use-review-rows';

const messages = i18n('reviewGroups', {
  change: 'Change',
  changeStep: params('Change {step}'),
});

/** Every value, grouped by step in the order of the steps, each group with a way back to it (rules 10, 11, 13). */
export function ReviewGroups({ draft }: { draft: OpenDraft }) {
  const t = useStore(messages);
  const { notProvided } = useStore(reviewRowMessages);
  const titles = useStore(stepTitles);
  const { getValues } = useFormContext<CreateFormValues>();
  const values = tidyForm(getValues());
  const rows = useReviewRows(values);
  const wordsOf = useReasons();
  const notes = draft.origin?.kind === 'preset' ? draft.origin.notes : [];
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
            rows={rows[step].map(({ field, label, value }) => {
              const reason = notes.find(({ path }) => path === field);
              return {
                label,
                value: (
                  <>
                    {value ?? <span className={classes.notProvided}>{notProvided}</span>}
                    {draft.preset && <PresetMark preset={draft.preset} name={field} />}
                  </>
                ),
                note: (
                  <>
                    {isPermanent(CHANGEABILITY[field].change) && <ChangeLabel change={CHANGEABILITY[field].change} />}
                    {reason && <span className={classes.reason}>{wordsOf(reason)}</span>}
                  </>
                ),
              };
            })}
          />
        </section>
      ))}
    </>
  );
}
