import { Button, VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { ReadableAtom } from 'nanostores';
import { use, useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { isLikeUser, PASSWORD_RULES } from '../../../contract/access';
import { focusField } from '../../fields/field-id';
import { PasswordField } from '../../fields/password-field';
import { useService } from '../../services/services';
import { Icon } from '../../theme/icons';
import { Notice } from '../../theme/notice';
import type { CreateFormValues } from '../create-form';
import classes from '../steps.module.css';
import { labels } from './access.words';
import { accessMessages } from './access-step.messages';
import { GeneratedPassword } from './generated-password';
import { LostPassword } from './lost-password';
import { passwordState } from './password-state';
import { usePassword } from './use-password';

/** A password that was made here, as text; or one that is entered, with its rules as a live list and a generator. */
export function PasswordFields() {
  const { getValues, setValue } = useFormContext<CreateFormValues>();
  const state = useService(passwordState);
  const isGenerated = useStore(state) !== 'typed';
  const [wasPressed, setPressed] = useState(false);
  const enterOwn = () => {
    setValue('access.password', '');
    setValue('access.passwordAgain', '');
    state.set('typed');
    setPressed(true);
  };
  if (isGenerated && getValues('access.password') !== '')
    return <GeneratedPassword takesFocus={wasPressed} onOwn={enterOwn} />;
  return <EnteredPassword takesFocus={wasPressed} onGenerated={() => setPressed(true)} />;
}

interface EnteredPasswordProps {
  /** It has just taken the place of the button that asked for it. */
  takesFocus: boolean;
  onGenerated: () => void;
}

/** Asked for twice while it's hidden. What is seen needs no second time, so the form holds it as its own repetition. */
function EnteredPassword({ takesFocus, onGenerated }: EnteredPasswordProps) {
  const t = useStore(accessMessages);
  const label = useStore(labels);
  const { getValues, setValue, trigger, clearErrors } = useFormContext<CreateFormValues>();
  const state = useService(passwordState);
  const [isShown, setShown] = useState(false);
  const repeat = () => {
    setValue('access.passwordAgain', getValues('access.password'));
    clearErrors('access.passwordAgain');
  };
  const follow = () => {
    state.set('typed');
    if (isShown) repeat();
    else if (getValues('access.passwordAgain') !== '') void trigger('access.passwordAgain');
  };
  const show = (isOn: boolean) => {
    setShown(isOn);
    if (isOn) repeat();
  };
  const hasLost = use(LostPassword);
  useEffect(() => {
    if (takesFocus) focusField('access.password');
  }, [takesFocus]);
  return (
    <>
      {hasLost && <AskAgain hasLost={hasLost} />}
      <PasswordField<CreateFormValues>
        name="access.password"
        label={label.password}
        hint={t.passwordHint}
        onChanged={follow}
        onShown={show}
      >
        <PasswordRules />
        <PasswordButtons onGenerated={onGenerated} />
      </PasswordField>
      {!isShown && <PasswordField<CreateFormValues> name="access.passwordAgain" label={label.passwordAgain} />}
    </>
  );
}

/** Asks again for what was typed before, with the reason (rule 9). */
function AskAgain(props: { hasLost: ReadableAtom<boolean> }) {
  const t = useStore(accessMessages);
  const hasLost = useStore(props.hasLost);
  const password = useWatch<CreateFormValues, 'access.password'>({ name: 'access.password' });
  if (!hasLost || password !== '') return null;
  return (
    <Notice tone="info" title={t.lostTitle}>
      {t.lost}
    </Notice>
  );
}

function PasswordRules() {
  const t = useStore(accessMessages);
  const [user, password] = useWatch<CreateFormValues, ['access.user', 'access.password']>({
    name: ['access.user', 'access.password'],
  });
  const likeUser = isLikeUser(password, user);
  return (
    <>
      <ul className={classes.checklist} aria-label={t.rules}>
        {(Object.keys(PASSWORD_RULES) as (keyof typeof PASSWORD_RULES)[]).map((rule) => {
          const met = password !== '' && PASSWORD_RULES[rule](password);
          return <PasswordRule key={rule} text={t[rule]} isMet={met} verdict={met ? t.met : t.open} />;
        })}
      </ul>
      {likeUser && (
        <Notice tone="warning" title={t.likeUserTitle} announce="status">
          {t.likeUser}
        </Notice>
      )}
    </>
  );
}

function PasswordRule(props: { text: string; isMet: boolean; verdict: string }) {
  return (
    <li data-met={props.isMet || undefined}>
      <Icon name={props.isMet ? 'check' : 'minus'} size={14} />
      <span>
        {props.text}
        <VisuallyHidden>, {props.verdict}</VisuallyHidden>
      </span>
    </li>
  );
}

function PasswordButtons({ onGenerated }: { onGenerated: () => void }) {
  const t = useStore(accessMessages);
  const { generate, copy, said } = usePassword();
  return (
    <div className={classes.buttons}>
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon name="wand" size={16} />}
        onClick={() => {
          onGenerated();
          generate();
        }}
      >
        {t.generate}
      </Button>
      <Button size="xs" variant="default" leftSection={<Icon name="copy" size={16} />} onClick={() => void copy()}>
        {t.copy}
      </Button>
      <span role="status" className={classes.note}>
        {said && t[said]}
      </span>
    </div>
  );
}
