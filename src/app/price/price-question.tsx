import { useStore } from '@nanostores/react';
import type { Session } from '../../contract/gateway-api';
import { i18n } from '../i18n/i18n';
import { useService } from '../services/services';
import { Notice } from '../theme/notice';
import ConfirmDialog from '../ui/confirm-dialog';
import { Gap } from '../ui/gap';
import { type Estimate, estimatePrice } from './estimate-price';
import { stackDeps } from './price-stack';
import { priceTemplateOf } from './price-template';

const messages = i18n('priceQuestion', {
  title: 'Estimate the price?',
  made: 'Kafka Launchpad creates a stack with an execution plan in Resource Formation, reads its price, and removes both.',
  free: 'This is free of charge, and the plan is never applied.',
  holds:
    'The plan holds the flavor, brokers, storage, version, and network IDs. It holds no name, username, password, or tag.',
  yes: 'Estimate price',
  no: 'Cancel',
  incomplete: 'Some settings are missing',
  incompleteBody: 'Fix the settings listed above, then estimate the price.',
});

interface PriceQuestionProps {
  session: Session;
  /** A create request, perhaps incomplete. */
  draft: Readonly<Record<string, unknown>>;
  onYes: (run: () => Promise<Estimate>) => void;
  onClose: () => void;
}

export default function PriceQuestion({ session, draft, onYes, onClose }: PriceQuestionProps) {
  const t = useStore(messages);
  const deps = useService(stackDeps);
  const templateOf = priceTemplateOf(draft, session.region);
  if (!templateOf) {
    return (
      <Notice tone="warning" title={t.incomplete} announce="alert">
        {t.incompleteBody}
      </Notice>
    );
  }
  return (
    <ConfirmDialog
      title={t.title}
      yes={t.yes}
      no={t.no}
      isHarmless
      onYes={() => onYes(() => estimatePrice(deps, session, templateOf))}
      onClose={onClose}
    >
      {t.made}
      <Gap />
      {t.free}
      <Gap />
      {t.holds}
    </ConfirmDialog>
  );
}
