import { Command, Option } from 'commander';
import { type Role } from '#lib/decider/use-case.js';
import { refuseUnknown } from '#lib/domain/refusal.js';
import { type CommonOptions, withCommon } from '../options.js';
import { jsonLine, line, width } from '../output/print.js';
import { type Token } from '#lib/private-store/index.js';
import { type Column, table } from '../output/table.js';
import { moment } from '../output/words.js';
import { withBook } from '../with-book.js';

const ROLES: readonly Role[] = ['clerk', 'officer', 'auditor', 'admin'];

/** Who may write over HTTP. */
export const tokenCommand = (): Command =>
  new Command('token').description('Access over HTTP').addCommand(create()).addCommand(list()).addCommand(revoke());

const create = (): Command =>
  withCommon(new Command('create'))
    .description('Makes a token; its secret is shown this once')
    .addOption(new Option('--role <role>', 'what it may do').choices(ROLES).makeOptionMandatory())
    .requiredOption('--name <name>', 'who or what it is for')
    .action((options: CommonOptions & { role: Role; name: string }) =>
      withBook(options, async ({ ledger }) => {
        const { token, secret } = await ledger.privateStore.tokens.create(options.role, options.name);
        if (options.json) return jsonLine({ ...token, secret });
        line(secret);
        line(`Token ${token.id} for ${token.name} (${token.role}). Keep the secret: it is not shown again.`);
      }),
    );

const list = (): Command =>
  withCommon(new Command('list'))
    .description('Every token, without its secret')
    .action((options: CommonOptions) =>
      withBook(options, async ({ ledger }) => {
        const tokens = await ledger.privateStore.tokens.list();
        if (options.json) return tokens.forEach(jsonLine);
        if (tokens.length === 0) return line('No tokens. Make one with: minutebook token create --role clerk --name …');
        line(
          table(
            tokens.map((token) => ({ ...token })),
            columns,
            width(),
          ),
        );
      }),
    );

const revoke = (): Command =>
  withCommon(new Command('revoke'))
    .description('Ends a token')
    .argument('<id>', 'its id, as token list shows it')
    .action((id: string, options: CommonOptions) =>
      withBook(options, async ({ ledger }) => {
        if (!(await ledger.privateStore.tokens.revoke(id))) refuseUnknown('token in force', id);
        if (options.json) jsonLine({ id, revoked: true });
        else line('Revoked. Nobody gets in with it any more.');
      }),
    );

const text =
  (field: keyof Token) =>
  (token: Readonly<Record<string, unknown>>): string =>
    (token as unknown as Token)[field] ?? '';
const at =
  (field: keyof Token, none: string) =>
  (token: Readonly<Record<string, unknown>>): string => {
    const instant = (token as unknown as Token)[field];
    return instant === null ? none : moment(instant);
  };
const columns: readonly Column[] = [
  { heading: 'Name', of: text('name'), share: 1 },
  { heading: 'Role', of: text('role') },
  { heading: 'Made', of: at('createdAt', '') },
  { heading: 'Last used', of: at('lastUsedAt', 'never') },
  { heading: 'Revoked', of: at('revokedAt', 'no') },
  { heading: 'Id', of: text('id') },
];
