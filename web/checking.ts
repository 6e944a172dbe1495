// The checking of numbers, apart from the rest so that it is loaded only when somebody checks.

export { check } from '#lib'
