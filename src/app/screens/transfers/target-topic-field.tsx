import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { isSystemTopic } from '../../../contract/topics';
import { PickerField } from '../../fields/picker';
import { optionsOf } from '../../fields/picker-types';
import { topicsOf } from '../../lookups/topics';
import { type ListLookup, listOfRows, useLookup } from '../../lookups/use-lookup';
import { chooseIfEmpty, type OfForm } from './choose-if-empty';
import { transferFieldsMessages } from './transfer-fields.messages';
import { type TransferForm, transferRules } from './transfer-form';
import classes from './transfers.module.css';

/** Where the logs go. */
export function TargetTopicField({ id, form }: OfForm & { id: string }) {
  const t = useStore(transferFieldsMessages);
  const rules = useStore(transferRules);
  const { data, ...lookup } = listOfRows(useLookup(topicsOf(id), { isLive: true }));
  const topics: ListLookup<{ name: string }> = { ...lookup, data: data?.filter((topic) => !isSystemTopic(topic)) };
  const [only, ...more] = topics.data ?? [];
  const single = more.length === 0 ? only?.name : undefined;
  useEffect(() => chooseIfEmpty(form, 'topic', single ?? ''), [form, single]);
  return (
    <div>
      <PickerField<TransferForm>
        name="topic"
        label={t.topic}
        hint={t.topicHint}
        lookup={optionsOf(topics, (topic) => ({ id: topic.name, label: topic.name }))}
        what={t.topics}
        emptyText={t.topicsEmpty}
        placeholder={rules.topic}
      />
      <p className={classes.note}>
        <Anchor component={Link} href={`/instances/${encodeURIComponent(id)}/topics`} underline="always" inherit>
          {t.toTopics}
        </Anchor>
      </p>
    </div>
  );
}
