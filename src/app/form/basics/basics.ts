/** Basics: name, description, version, enterprise project, tags. */
import * as z from 'zod/mini';
import { ENGINE_VERSIONS, instanceDescription, instanceName } from '../../../contract/create-instance';
import { resourceId } from '../../../contract/ids';
import { repeatedTagKeys, TAGS_MAX, tagKey, tagValue } from '../../../contract/tags';
import { formError } from '../../i18n/form-error';
import { tidyCode, tidyName } from '../../i18n/tidy';
import { says } from '../change';
import { choice, defineStep, type Field, listOf, required, sent, sentAs, text } from '../field';

interface TagRow {
  key: string;
  value: string;
}

const tagRow = z.object({
  key: z.string().check(
    z.superRefine((key, { addIssue }) => {
      const result = key === '' ? undefined : tagKey.safeParse(key);
      if (result === undefined) addIssue({ code: 'custom', message: 'tagKeyRequired', input: key });
      else if (!result.success) addIssue({ ...result.error.issues[0], code: 'custom', input: key });
    }),
  ),
  value: tagValue,
});

const tags: Field<TagRow[]> = {
  initial: [],
  holds: listOf(z.object({ key: z.string(), value: z.string() })),
  tidy: (rows) => rows.map(({ key, value }) => ({ key: tidyName(key), value: tidyName(value) })),
  schema: z.array(tagRow).check(
    z.maxLength(TAGS_MAX, formError('tagsCount')),
    z.superRefine((rows, { addIssue }) => {
      for (const index of repeatedTagKeys(rows)) {
        if (rows[index]?.key) {
          addIssue({ code: 'custom', path: [index, 'key'], message: formError('tagUnique'), input: undefined });
        }
      }
    }),
  ),
  wire: {
    keys: ['tags'],
    write: (rows) => (rows.length > 0 ? { tags: rows.map(({ key, value }) => ({ key, value })) } : {}),
    read: (body) => body.tags?.map(({ key, value }) => ({ key, value: value ?? '' })),
  },
  // They are the sender's own.
  share: 'never',
  change: says('changeable', 'anyTime', ['terraform'], 'tags'),
  refusals: ['tags'],
  fold: 'advanced',
};

export const basics = defineStep({
  name: text({
    tidy: tidyCode,
    schema: required('nameRequired', instanceName),
    wire: sent('name'),
    share: 'always',
    change: says('changeable', 'anyTime', ['information', 'terraform'], 'name'),
    refusals: ['name', 'nameTaken'],
  }),
  description: text({
    schema: instanceDescription,
    wire: sent('description'),
    share: 'always',
    change: says('changeable', 'anyTime', ['information', 'terraform'], 'description'),
    refusals: ['description'],
    fold: 'advanced',
  }),
  // 2.7 is the version of the document's own example.
  engineVersion: choice(ENGINE_VERSIONS, 'engineVersionRequired', {
    initial: '2.7',
    wire: sent('engine_version'),
    share: 'always',
    change: says('fixed', 'fixed', ['manual', 'terraform'], 'engine_version'),
    // "Unsupported version."
    refusals: ['version'],
    lists: ['products'],
    fold: 'advanced',
  }),
  enterpriseProjectId: text({
    tidy: tidyCode,
    schema: z.union([z.literal(''), resourceId], formError('idCharacters')),
    wire: sentAs('enterprise_project_id'),
    share: 'with-ids',
    change: says('changeable', 'anyTime', ['information', 'terraform'], 'enterprise_project_id'),
    fold: 'advanced',
  }),
  tags,
});
