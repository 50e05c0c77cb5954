import { useStore } from '@nanostores/react';
import { useFormContext, useWatch } from 'react-hook-form';
import { CheckboxCards, RadioCards, SwitchField } from '../../fields/choice-cards';
import { Notice } from '../../theme/notice';
import type { CreateFormValues } from '../create-form';
import { StepFields } from '../step-fields';
import { StepTextField } from '../step-text-field';
import { labels } from './access.words';
import { accessMessages } from './access-step.messages';
import { PasswordFields } from './password-fields';

/**
 * SASL, named as what it is, although the API calls it `ssl_enable`. User and password stand first: they are what a person
 * has to enter in any case, and how they are proven has sound defaults.
 */
export default function AccessStep() {
  const t = useStore(accessMessages);
  const label = useStore(labels);
  const on = useWatch<CreateFormValues, 'access.sasl'>({ name: 'access.sasl' });
  const { trigger, getFieldState } = useFormContext<CreateFormValues>();
  // A password is refused for being the name, so it is judged again with the name; never before it was judged itself.
  const recheckPassword = () => {
    if (getFieldState('access.password').error) void trigger('access.password');
  };
  return (
    <StepFields
      step="access"
      inputs={{
        user: on ? (
          <StepTextField name="access.user" label={label.user} hint={t.userHint} onChanged={recheckPassword} />
        ) : (
          <Notice tone="warning" title={t.offTitle}>
            {t.off}
          </Notice>
        ),
        password: on && <PasswordFields />,
        passwordAgain: null,
        sasl: <SwitchField<CreateFormValues> name="access.sasl" label={label.sasl} hint={t.saslHint} />,
        protocol: on && <ProtocolField />,
        mechanisms: on && <MechanismsField />,
      }}
    />
  );
}

function ProtocolField() {
  const t = useStore(accessMessages);
  const label = useStore(labels);
  const { trigger, getValues } = useFormContext<CreateFormValues>();
  const recheck = () => {
    if (getValues('network.ipv6')) void trigger('network.ipv6');
  };
  return (
    <RadioCards<CreateFormValues>
      name="access.protocol"
      label={label.protocol}
      columns
      onChanged={recheck}
      choices={[
        { value: 'SASL_SSL', label: 'SASL_SSL', detail: t.ssl },
        { value: 'SASL_PLAINTEXT', label: 'SASL_PLAINTEXT', detail: t.plaintext },
      ]}
    />
  );
}

function MechanismsField() {
  const t = useStore(accessMessages);
  const label = useStore(labels);
  const [protocol, mechanisms] = useWatch<CreateFormValues, ['access.protocol', 'access.mechanisms']>({
    name: ['access.protocol', 'access.mechanisms'],
  });
  return (
    <>
      <CheckboxCards<CreateFormValues>
        name="access.mechanisms"
        label={label.mechanisms}
        hint={t.mechanismsHint}
        columns
        choices={[
          { value: 'SCRAM-SHA-512', label: 'SCRAM-SHA-512', detail: t.scram },
          { value: 'PLAIN', label: 'PLAIN', detail: t.plain },
        ]}
      />
      {protocol === 'SASL_PLAINTEXT' && mechanisms.includes('PLAIN') && (
        <Notice tone="warning" title={t.plainUnencryptedTitle} announce="status">
          {t.plainUnencrypted}
        </Notice>
      )}
    </>
  );
}
