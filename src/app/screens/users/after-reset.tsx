import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Instance } from '../../../contract/instance';
import { useChange } from '../../flow/use-change';
import { registerDefaults } from '../../form/lts/register-form';
import { toRegisterRequest } from '../../form/lts/to-register-request';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { ModifyRegistration } from '../../instance/modify-registration';
import { type RegistrationEnd, registerOnce } from '../../submission/register-once';
import { registrationDeps } from '../../submission/registration-store';
import { Notice } from '../../theme/notice';
import { Gap } from '../../ui/gap';
import { FailureWords } from '../../ui/load-error';
import { TransfersLink } from './transfers-link';
import classes from './users.module.css';

const messages = i18n('afterReset', {
  title: params('Password of {user} reset'),
  clients: 'Enter the new password in your clients.',
  lts: 'If LTS uses this user, its log transfers stop until you do one of these.',
  modify: 'In the LTS console, open Log Transfer, and modify the registration of this instance.',
  attempt: 'Register again with the new password. LTS may not accept it.',
  register: 'Register again',
  registering: 'Registering…',
  registered: 'LTS accepted the registration',
  registeredBody: 'LTS now has the new password.',
  already: 'LTS says that the instance is already registered',
  alreadyBody: 'LTS may still have the old password. Modify the registration in the LTS console.',
  failed: 'Not registered again',
  failedBody: 'Modify the registration in the LTS console.',
  unknown: 'We couldn’t confirm the registration',
  unknownBody: 'LTS may still have the old password. Check it in the LTS console.',
});

interface AfterResetProps {
  item: Instance;
  user: string;
  /** In the page's memory only. */
  password: string;
}

/** LTS keeps the password that it was given: where to change it, and one try to register again. */
export function AfterReset({ item, user, password }: AfterResetProps) {
  const t = useStore(messages);
  const { run, end, isBusy } = useChange<RegistrationEnd>('registrations', 'transfers');
  const attempt = () =>
    run(async (services, of) => {
      const request = toRegisterRequest(registerDefaults(item, { user, password }), true);
      return (await registerOnce(services.get(registrationDeps), of, request)).end;
    });
  return (
    <Notice tone="success" title={t.title({ user })} announce="status">
      <div>{t.clients}</div>
      <div>
        {t.lts}
        <Gap />
        <TransfersLink id={item.instance_id} />
      </div>
      <ul className={classes.ways}>
        <li>
          {t.modify}
          <Gap />
          <ModifyRegistration id={item.instance_id} />
        </li>
        <li>
          {t.attempt}
          {!end && (
            <div className={classes.buttons}>
              <Button
                size="xs"
                variant="default"
                aria-disabled={isBusy || undefined}
                onClick={() => isBusy || void attempt()}
              >
                {isBusy ? t.registering : t.register}
              </Button>
            </div>
          )}
        </li>
      </ul>
      {end && (
        <div className={classes.attempted}>
          <Attempted end={end} />
        </div>
      )}
    </Notice>
  );
}

/** What LTS said to the try; "registered already" says nothing of the password that it holds. */
function Attempted({ end }: { end: RegistrationEnd }) {
  const t = useStore(messages);
  if (end.kind === 'registered') {
    return (
      <Notice tone="success" title={t.registered} announce="status">
        {t.registeredBody}
      </Notice>
    );
  }
  const words = {
    already: [t.already, t.alreadyBody],
    refused: [t.failed, t.failedBody],
    'not-sent': [t.failed, t.failedBody],
    unknown: [t.unknown, t.unknownBody],
  } as const;
  const [title, body] = words[end.kind];
  return (
    <Notice tone="warning" title={title} announce="status">
      <div>{body}</div>
      {end.error && <FailureWords error={end.error} />}
    </Notice>
  );
}
