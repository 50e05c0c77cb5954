/** A tokenizer for the highlighting, good enough for the code that we generate. */
import type { Language } from '../languages';

export type TokenKind = 'plain' | 'comment' | 'string' | 'key' | 'number' | 'keyword' | 'todo' | 'variable';

export interface Token {
  kind: TokenKind;
  text: string;
}

const WORDS = {
  json: 'true|false|null',
  curl: 'curl|printf|sed',
  terraform: 'terraform|provider|variable|resource|true|false|string',
  python: 'import|from|if|try|except|as|raise|True|False|None',
  go: 'package|import|func|if|return|nil|true|false',
  java: 'import|public|class|static|void|new|try|catch|true|false',
  node: 'import|from|const|await|new|true|false',
} as const satisfies Record<Language, string>;

/** In shell, a hash inside a word isn't a comment. */
const COMMENTS = {
  json: '(?!)',
  curl: '^#.*',
  terraform: '#.*',
  python: '#.*',
  go: '\\/\\/.*',
  java: '\\/\\/.*',
  node: '\\/\\/.*',
} as const satisfies Record<Language, string>;

const STRINGS = {
  json: '"(?:[^"\\\\\\n]|\\\\.)*"',
  node: "'(?:[^'\\\\\\n]|\\\\.)*'",
} as const;

const TODO = '["\']?TODO_[\\w.-]+["\']?';
const VARIABLE =
  '"\\$\\{?\\w+(?::[^}"\\n]*)?\\}?"|\\$\\{?\\w+(?::[^}"\\n]*)?\\}?|(?:os\\.(?:environ|Getenv)|System\\.getenv)[\\[(]"\\w+"[\\])]|process\\.env\\.\\w+|var\\.\\w+';

function pattern(language: Language): RegExp {
  const text = language === 'node' ? STRINGS.node : STRINGS.json;
  const variable = language === 'json' ? '"\\$\\{\\w+\\}"' : VARIABLE;
  return new RegExp(
    [
      `(?<comment>${COMMENTS[language]})`,
      `(?<todo>${TODO})`,
      `(?<variable>${variable})`,
      `(?<key>${text}(?=\\s*[:]))`,
      `(?<string>${text})`,
      `(?<keyword>\\b(?:${WORDS[language]})\\b)`,
      '(?<number>\\b\\d+\\b)',
    ].join('|'),
    'gm',
  );
}

function lineTokens(line: string, kinds: RegExp): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of line.matchAll(kinds)) {
    if (match.index > end) tokens.push({ kind: 'plain', text: line.slice(end, match.index) });
    const [kind = 'plain'] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? [];
    tokens.push({ kind: kind as TokenKind, text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < line.length) tokens.push({ kind: 'plain', text: line.slice(end) });
  return tokens;
}

/** @returns tokens by line; joined, they are the code */
export function codeTokens(language: Language, code: string): Token[][] {
  const kinds = pattern(language);
  return code
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => lineTokens(line, kinds));
}
