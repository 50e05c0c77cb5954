import { useStore } from '@nanostores/react';
import { useId } from 'react';
import fields from '../../../fields/fields.module.css';
import { i18n } from '../../../i18n/i18n';
import { useService } from '../../../services/services';
import { registerPlan } from '../../../submission/register-plan';

const messages = i18n('registerLater', {
  label: 'Register with LTS when it’s running',
  hint: 'Free of charge. Keep the instance’s page open until then.',
});

/** The choice to have the instance registered by its page, as soon as it runs. */
export function RegisterLater() {
  const t = useStore(messages);
  const plan = useService(registerPlan);
  const isWanted = useStore(plan.isWanted);
  const id = useId();
  return (
    <label className={fields.card} data-checked={isWanted || undefined}>
      <input
        type="checkbox"
        className={fields.switch}
        checked={isWanted}
        onChange={(event) => plan.want(event.currentTarget.checked)}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-hint`}
      />
      <span>
        <span id={`${id}-label`} className={fields.cardLabel}>
          {t.label}
        </span>
        <span id={`${id}-hint`} className={fields.cardDetail}>
          {t.hint}
        </span>
      </span>
    </label>
  );
}
