/** The generated pages of the guide: fields and error codes. */
import { CHANGEABILITY } from '../../app/field-guide/changeability';
import { CAUSES, causeOf, wordedCodes } from '../../app/i18n/vendor-codes';
import type { LOCALES, Words } from './languages';

type Language = (typeof LOCALES)[number];

const FRAME = {
  en: {
    made: '<!-- Generated from the app’s own texts. To update: npx vitest run src/testing/guide -u -->',
    back: 'Back to the [user guide](en.md).',
    fieldsTitle: 'Every field',
    fieldsLead: 'The help text of each field.',
    field: 'Field',
    codesTitle: 'Error codes',
    codesLead:
      'Kafka Launchpad shows this explanation with Huawei Cloud’s own message, code, and request ID. Use your browser’s search to find a code. Codes that aren’t listed have no published meaning here: read the message, and give the request ID to Huawei Cloud support.',
    code: 'Code',
    cause: 'Cause',
    cure: 'What to do',
  },
  'zh-CN': {
    made: '<!-- 由产品自身的文本生成。更新方法：npx vitest run src/testing/guide -u -->',
    back: '返回[用户指南](zh-CN.md)。',
    fieldsTitle: '所有字段',
    fieldsLead: '各字段的帮助内容。',
    field: '字段',
    codesTitle: '错误码',
    codesLead:
      'Kafka Launchpad会显示此处的说明，以及华为云返回的消息、错误码和请求ID。请使用浏览器的搜索功能查找错误码。未列出的错误码在此没有公开的含义，请阅读华为云返回的消息，并将请求ID提供给华为云技术支持。',
    code: '错误码',
    cause: '原因',
    cure: '处理方法',
  },
} as const satisfies Record<Language, unknown>;

const text = (words: Words, name: string): string => {
  const found = words.get(name);
  if (!found) throw new Error(`The console has no text ${name}`);
  return found;
};

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const chapter = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;

/** By step; the registration has none. */
function fieldsByStep(): Map<string, string[]> {
  const steps = new Map<string, string[]>();
  for (const path of Object.keys(CHANGEABILITY)) {
    const step = path.includes('.') ? path.replace(/\..*/, '') : 'register';
    steps.set(step, [...(steps.get(step) ?? []), path]);
  }
  return steps;
}

function fieldRow(words: Words, step: string, path: string): string[] {
  const field = path.replace(/.*\./, '');
  const name = step === 'register' ? `registerFields.${field}` : `${step}Labels.${field}`;
  const change = Object.entries(CHANGEABILITY).find(([one]) => one === path)?.[1].change;
  const help = (part: string) => text(words, `${step}Help${part}.${field}`);
  return [`**${text(words, name)}**`, help('What'), help('Choose'), text(words, `changeLabels.${change}`)];
}

export function fieldsChapter(locale: Language, words: Words): string {
  const frame = FRAME[locale];
  const head = [frame.field, ...['what', 'choose', 'later'].map((key) => text(words, `helpPanel.${key}`))];
  const parts = [...fieldsByStep()].flatMap(([step, paths]) => [
    `## ${step === 'register' ? text(words, 'registerPage.title') : text(words, `steps.${step}`)}`,
    table(
      head,
      paths.map((path) => fieldRow(words, step, path)),
    ),
  ]);
  return chapter([frame.made, `# ${frame.fieldsTitle}`, `${frame.fieldsLead} ${frame.back}`, ...parts]);
}

export function errorCodesChapter(locale: Language, words: Words): string {
  const frame = FRAME[locale];
  const rows = CAUSES.map((cause) => [
    wordedCodes()
      .filter((code) => causeOf(code) === cause)
      .map((code) => `\`${code}\``)
      .join(' '),
    text(words, `vendorCauses.${cause}`),
    text(words, `vendorCures.${cause}`),
  ]);
  const codes = table([frame.code, frame.cause, frame.cure], rows);
  return chapter([frame.made, `# ${frame.codesTitle}`, `${frame.codesLead} ${frame.back}`, codes]);
}
