/** Text that tries to escape from a string literal. */
import fc from 'fast-check';

/** What ends a literal, begins a comment or runs in some language. */
export const HOSTILE_TEXTS = [
  `'; rm -rf ~; echo '`,
  '$(touch /tmp/x)`id`$HOME\\',
  '"); os.system("id") #',
  `\${var.kafka_password}`,
  `$\${a}$$\${b}%%{c}%{ for x in y }`,
  '\'\'\'"""',
  'a\nEOF\nb\r\n',
  '*/ //\u2028\u2029</script>',
  '\\u0022; System.exit(1); //\\',
  '" + evil() + "',
  '\u0000\u0007\u007f\u00a0\u202e',
  '\\',
  '😀值',
  '%s%n{}',
] as const;

/** One of these, or anything else that is text. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
