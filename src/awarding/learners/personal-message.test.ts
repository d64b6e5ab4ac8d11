import { expect, test } from 'vitest'
import { parseTable } from '../csv/parse-table.ts'
import { mailingList } from '../register/own-list.ts'
import { englishMessageWords, mailtoAddress, personalMessage } from './personal-message.ts'

const link = 'https://badges.example/claim/#k3v7-qm2x'
const told = { badge: 'Bees & “Flowers”', issuer: 'St Mary’s', link }

test('a message greets by name, names badge and giver, and holds the personal link on a line of its own', () => {
  const { subject, body } = personalMessage({ ...told, name: 'Aoife O’Brien' }, englishMessageWords)
  expect(subject).toBe('Your badge: Bees & “Flowers”')
  expect(body.split('\n')).toEqual(expect.arrayContaining(['Hello Aoife O’Brien,', link]))
  expect(body).toContain('St Mary’s gives you')
  expect(personalMessage(told, englishMessageWords).body).toMatch(/^Hello,\n/)
  expect(subject + body).not.toMatch(/cinquefoil|leicester/i)
})

test.each([
  ['aoife@school.example', "O'Brien & Söhne"],
  ["o'brien+badges@school.example", '100% {link} #1 ? =1+1'],
  ['ज़ोया@school.example', 'عائشة خان <b>'],
])('for %s, a mail program reads the words as they were written: %s', (address, name) => {
  const message = personalMessage({ ...told, name }, englishMessageWords)
  const url = mailtoAddress(address, message)
  expect(url).toMatch(/^mailto:[^\s'"<>()]+$/)
  const [to, query] = url.slice('mailto:'.length).split('?')
  expect(decodeURIComponent(to ?? '')).toBe(address)
  const fields = (query ?? '').split('&').map((field) => field.split('='))
  expect(fields.map(([key]) => key)).toEqual(['subject', 'body'])
  expect(decodeURIComponent(fields[0]?.[1] ?? '')).toBe(message.subject)
  expect(decodeURIComponent(fields[1]?.[1] ?? '')).toBe(message.body.replaceAll('\n', '\r\n'))
  expect(query).not.toMatch(/(?<!%0D)%0A|%0D(?!%0A)/)
})

test('Word, Outlook and Gmail merge from the mailing list: byte order mark, headings, a row for each address, no formula', () => {
  const award = { id: 'x', code: 'k3v7qm2xw5n4hbt6zc7yjd2rfa', identities: [] }
  const text = mailingList(
    [
      { ...award, name: 'Zoë, “O’Brien"', contact: 'zoe@school.example' },
      { ...award, name: '=HYPERLINK("x")', identities: [{ type: 'email', value: 'b@c.example' }] },
      { ...award, name: 'Has no address' },
    ],
    { badge: 'Bees', awarded: '2026-06-12', claimPage: 'https://badges.example/claim/' },
  )
  expect([...new TextEncoder().encode(text)].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf])
  const [headings, ...rows] = parseTable(text).rows.map(({ cells }) => cells)
  expect(headings).toEqual(['Name', 'E-mail', 'Badge', 'Personal link'])
  expect(rows.map(([name, address]) => [name, address])).toEqual([
    ['Zoë, “O’Brien"', 'zoe@school.example'],
    [`'=HYPERLINK("x")`, 'b@c.example'],
  ])
  expect(text).not.toMatch(/[^\r]\n/)
})
