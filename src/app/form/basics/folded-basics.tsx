import { Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type ComponentType, Suspense } from 'react';
import { DESCRIPTION_MAX, ENGINE_VERSIONS } from '../../../contract/create-instance';
import { RadioCards } from '../../fields/choice-cards';
import { FieldWrapper } from '../../fields/field-wrapper';
import { TextAreaField } from '../../fields/text-area-field';
import { format, i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { useProducts } from '../../lookups/products';
import { extra } from '../../ui/parts';
import type { CreateFormValues } from '../create-form';
import { labels } from './basics.words';
import { enterpriseProjectMessages } from './enterprise-project-field.messages';
import { TagRows } from './tag-rows';

const messages = i18n('basicsStep', {
  counter: params('{length}/{max} characters'),
  legacy: 'Legacy. Use only if your clients require it.',
  v27: 'Recommended',
  v3x: 'Latest',
});

const EnterpriseProjectField = extra(() => import('./enterprise-project-field'));

const DETAIL_KEYS = { '1.1.0': 'legacy', '2.3.0': 'legacy', '2.7': 'v27', '3.x': 'v3x' } as const;

export type FoldedField = Exclude<keyof CreateFormValues['basics'], 'name'>;

const INPUTS: Readonly<Record<FoldedField, ComponentType>> = {
  description: Description,
  engineVersion: EngineVersion,
  enterpriseProjectId: EnterpriseProject,
  tags: TagRows,
};

/** The inputs under Advanced, loaded after the name's. */
export default function FoldedBasics({ field }: { field: FoldedField }) {
  const Input = INPUTS[field];
  return <Input />;
}

function Description() {
  const t = useStore(messages);
  const label = useStore(labels);
  const { number } = useStore(format);
  return (
    <TextAreaField<CreateFormValues>
      name="basics.description"
      label={label.description}
      optional
      counter={(length) => t.counter({ length: number(length), max: number(DESCRIPTION_MAX) })}
    />
  );
}

function EngineVersion() {
  const t = useStore(messages);
  const label = useStore(labels);
  const offered = useProducts().data?.versions ?? undefined;
  const versions = ENGINE_VERSIONS.filter((version) => offered === undefined || offered.includes(version)).reverse();
  return (
    <RadioCards<CreateFormValues>
      name="basics.engineVersion"
      label={label.engineVersion}
      columns
      choices={versions.map((version) => ({ value: version, label: version, detail: t[DETAIL_KEYS[version]] }))}
    />
  );
}

function EnterpriseProject() {
  return (
    <Suspense fallback={<EnterpriseProjectPlace />}>
      <EnterpriseProjectField />
    </Suspense>
  );
}

/** As high as the picker in every language and width: what stands below is not pushed when that comes. */
function EnterpriseProjectPlace() {
  const t = useStore(enterpriseProjectMessages);
  const label = useStore(labels).enterpriseProjectId;
  return (
    <div>
      <FieldWrapper<CreateFormValues> name="basics.enterpriseProjectId" label={label} hint={t.hint} optional>
        <Skeleton height={36} />
      </FieldWrapper>
    </div>
  );
}
