/** 0812… and +62812… are one number. */
export function fullPhone(typed = ''): string | undefined {
  const digits = typed.replace(/\D/g, '');
  return digits === '' ? undefined : `+62${digits.replace(/^(62|0)/, '')}`;
}
