/**
 * What a code of version 1 need not say: members of a credential in the order in which publishers write them, and words
 * of badges. Frozen: codes are on paper. Another dictionary is another version.
 *
 * Later parts cost less to point at, so that what most badges have comes last. Control characters are those of
 * `dense-text.ts`.
 */
export const dictionary1 = [
  // Words, in no order.
  'This badge is awarded to learners who have shown that they can complete the course, programme or project, and take part in the activities of the community. ',
  'A primary school for 420 children aged 4 to 11 in the north of the city, with a garden, a kitchen and a library. A secondary school for young people aged 11 to 18. A sixth form college. ',
  'A further education college with courses for young people and adults who want to learn a trade, go to university or change jobs. A university with 20,000 students from more than 100 countries. ',
  'A charity that helps people to find work. We are a youth club, a museum, a theatre, an art gallery, a sports club, a community centre and a public library, open every day of the week. ',
  'The city council looks after the roads, the schools, the parks and the housing. A training provider for apprentices. A company that makes software. A hospital trust. A place where people can meet, make things and learn with their hands. ',
  'It was made as an example. It is not real. All names are invented. Founded in 1968. Part of the academy trust. The house with the blue door next to the station, behind the church, on the roof, under the bridge, near the river. ',
  'She led the team and helped others to understand. He worked hard and did not give up. They have been a great help to all of us. You were the first to finish, and the last to leave. Well done! ',
  'Took part in every session and helped to run the event for visitors. Worked in a group of four. Gave a talk to younger pupils in Year 7, Year 8, Year 9 and Year 10. Presented to parents and governors. ',
  'Made during science week, book week, the summer holidays, the weekend, the open day, the school trip, the exhibition and the competition. Built, designed, planned, wrote, read, painted, cooked, mended, grew, sang, played, organised, tested and shown to the whole class. ',
  'Completed all tasks with care. An excellent piece of work which shows a clear understanding of how it works and why it matters. Thank you for your time, your patience and your good ideas. ',
  'The portfolio has a photo of each step, a plan, a drawing, a short report and notes on what was learned. Only hands can be seen. No faces. The video is two minutes long. A letter from the supervisor. A test with 20 questions. Score: 18 of 20. ',
  'Twelve hours, ten weeks, three days, five evenings, one month, half a year. First, second, third. Monday Tuesday Wednesday Thursday Friday Saturday Sunday. ',
  'Uses tools safely. Can explain what they did and what they would do next. Understands the needs of other people and listens to them. Finds, checks and compares information before using it. ',
  'Plans a project, keeps to time and to the budget, and reports on the results. Writes a program that works. Speaks clearly. Cares for plants, animals, people and the place where we live. ',
  'The picture shows a person, a hand, a book, a tree, a star, a sun, a flower, a leaf, a heart, a bird, a fish, a fox, a bicycle, a river, a bridge, a house, a computer, a robot and a camera in front of a green, blue, red, yellow, orange, pink, purple, golden, white and black background in a round, square or hexagon shape with a border. ',
  'Creativity, communication, teamwork, leadership, problem solving, digital skills, mathematics, science, engineering, technology, English, history, geography, languages, art and design, music, drama, sport, cooking, health and wellbeing, environment, employability, volunteering, first aid, safeguarding. ',
  'Level 1, Level 2, Level 3. Pass, merit, distinction. Beginner, intermediate, advanced, expert. Bronze, silver, gold. Started, developing, secure, working, excellent. ',
  'Spring 2025, Summer term 2025, Autumn 2025, winter. January February March April May June July August September October November December 2026. ',
  'Team leader, member, helper, volunteer, mentor, presenter, author, designer, maker, coach, captain, steward, guide, translator, photographer. ',
  'Employers, teachers, families, parents, carers, friends, pupils, students, visitors and customers. Website, Document, Picture, Photo, Video, Audio, Presentation, Report, Portfolio, Essay, Certificate, Code. ',
  'Preview: This is a preview, signed with a throw-away key: it is proof of nothing. ',
  // Members that some have.
  '"alignment":[{"type":["Alignment"],"targetName":"","targetUrl":"https://www.","targetDescription":"","targetFramework":"","targetCode":"","targetType":"ext:Skill"},{"type":["Alignment"],"targetName":"',
  '"tag":["","',
  '"resultDescription":[{"id":"/achievement.json#","type":["ResultDescription"],"name":"","resultType":"RubricCriterionLevel","allowedValue":["","requiredLevel":"","requiredValue":"","valueMin":"0","valueMax":"100","rubricCriterionLevel":[{"id":"","type":["RubricCriterionLevel"],"name":"","description":"","level":"1","points":"1"}]}]',
  '"resultType":"RawScore"Percent"LetterGrade"GradePointAverage"Result"Status"ext:',
  '"related":[{"id":"/achievement.json","type":["Related"],"inLanguage":"en","version":"1.0"}]',
  '"version":"1.0","creditsAvailable":1,"humanCode":"","fieldOfStudy":"","specialization":""',
  '"achievementType":"Achievement"Assessment"Award"Badge"Certificate"CertificateOfCompletion"CommunityService"Competency"Course"CoCurricular"Diploma"Fieldwork"LearningProgram"License"Membership"MicroCredential"',
  '"achievement":{"id":"\u0001badges//v/\u000b/achievement.json","type":["Achievement"],"achievementType":"Competency","name":"","description":"","criteria":{"id":"\u0001badges//v/\u001b/","narrative":"\\n\\n## \\n- \\n1. **"},"image":{"id":"\u0001badges//v/\u001b/image.png","type":"Image","caption":""},"creator":{"id":"\u0002:issuers:","type":["Profile"]},"inLanguage":"en",',
  '"validUntil":"2030-01-01T00:00:00Z","awardedDate":"2025-01-01T00:00:00Z",',
  '"identityType":"ext:url","salt":"\u0007"},{"type":"IdentityObject","hashed":true,"identityHash":"sha256$\u0003","identityType":"ext:telephone","salt":"\u0007"},',
  '"narrative":"","result":[{"type":["Result"],"resultDescription":"\u0001badges//v/\u001b/achievement.json#","value":"","status":"Completed","achievedLevel":"\u0001badges//v/\u001b/achievement.json#"},{"type":["Result"],"resultDescription":"',
  '"creditsEarned":1,"role":"","term":"","licenseNumber":"","activityStartDate":"2026-01-01T00:00:00Z","activityEndDate":"2026-01-01T00:00:00Z"},',
  '"evidence":[{"id":"https://","type":["Evidence"],"name":"","description":"","narrative":"","genre":"","audience":""},{"id":"https://","type":["Evidence"],"name":"',
  'the-city-council/city-library/public-museum/village-hall/youth-club/high-school/primary-school/community-college/university/training-centre/first-aid/web-designer/team-leader/young-volunteer/science-week/book-club/game-maker/',
  '.example/.sch.uk/.ac.uk/.org.uk/.co.uk/.gov.uk/.org/.com/.edu/.io/","phone":"',
  // What nearly all have, in its order.
  '{"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],"id":"\u0001awards/\u0008/credential.json","type":["VerifiableCredential","OpenBadgeCredential"],"name":"',
  '","description":"',
  '","image":{"id":"\u0001awards/\u0018/badge.png","type":"Image","caption":"A ',
  '."},"issuer":{"id":"\u0002:issuers:","type":["Profile"],"name":"","url":"https://www.","description":"","email":"badges@","image":{"id":"\u0001issuers//image.svg","type":"Image"}},"validFrom":"2026-0',
  'T00:00:00Z","credentialSubject":{"id":"urn:uuid:\u0006","type":["AchievementSubject"],"identifier":[{"type":"IdentityObject","hashed":true,"identityHash":"sha256$\u0003","identityType":"ext:claimCode","salt":"\u0007"},{"type":"IdentityObject","hashed":true,"identityHash":"sha256$\u0003","identityType":"emailAddress","salt":"\u0007"},{"type":"IdentityObject","hashed":true,"identityHash":"sha256$\u0003","identityType":"name"}],"achievement":\u0010},"credentialStatus":{"id":"\u0001issuers//status/revocation-1.json#',
  '","type":"BitstringStatusListEntry","statusPurpose":"revocation","statusListIndex":"","statusListCredential":"\u0001issuers//status/revocation-1.json"},"proof":[{"type":"DataIntegrityProof","cryptosuite":"eddsa-rdfc-2022","created":"2026-0',
  'T00:00:00Z","verificationMethod":"\u0002:issuers:#\u0004","proofPurpose":"assertionMethod","proofValue":"\u0005"}]}\u0000',
].join('')
