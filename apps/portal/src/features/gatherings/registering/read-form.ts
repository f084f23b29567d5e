/** What a posted form of registration says, each field cut to what any form could hold. */
export function typedRegistration(form: FormData) {
  const field = (name: string) => String(form.get(name) ?? '').slice(0, 1000);
  return {
    typed: {
      name: field('name'),
      email: field('email'),
      workplace: field('workplace'),
      group: field('group'),
    },
    trap: field('website'),
  };
}
