import type { Draft } from './draft.ts'

/** The words of the pages in Somali, begun: a DRAFT that nobody who speaks Somali has read yet. */
export const so: Draft = {
  languageName: 'Soomaali',
  locale: 'so-SO',
  direction: 'ltr',
  font: '',
  draft: 'Turjumaaddani waa qabyo; qof ku hadla af Soomaaliga weli ma hubin.',
  partlyEnglish: 'Ereyada boggan qaarkood weli waa Ingiriisi.',
  skip: 'U bood qoraalka',
  menu: 'Bogagga muhiimka ah',
  languages: 'Luqadaha',
  nav: {
    badges: 'Calaamado',
    issuers: 'Cidda bixisa',
    verify: 'Hubi',
    keep: 'Kaydi',
    award: 'Bixi',
  },
  about: 'Ku saabsan',
  privacy: 'Asturnaanta',
  contact: 'Noo soo qor',
  feed: 'Calaamado cusub (feed)',
  developers: 'Barnaamij-sameeyayaasha',
  builtAs: 'Calaamado furan oo qof walba hubin karo.',
  builtWith: 'Waxaa lagu daabacay Cinquefoil: calaamado furan oo qof walba hubin karo.',
  preview: 'Muuqaal kaliya: calaamadahani waxba ma caddeeyaan.',
  example: 'Magaalo tusaale ah: wax walba iyo qof walba halkan waa male-awaal.',

  homeEmpty:
    'Weli calaamado ma jiraan. Dhowaan soo noqo: kuwa ugu horreeya halkan ayaa lagu tusi doonaa.',
  hero: {
    see: 'Arag calaamad walba',
    check: 'Hubi calaamad',
  },
  doors: {
    title: 'Maxaa halkan ku keenay?',
    learner: {
      title: 'Calaamad baan kasbaday',
      text: 'Si ammaan ah u kaydi, dadka kale tus, oo dooro cidda arki karta.',
      card: 'Waxaan haystaa kaadh koodh leh',
      link: 'Sida calaamad loo kaydiyo',
    },
    employer: {
      title: 'Qof baa calaamad i tusay',
      text: 'Daqiiqad gudaheed ku ogow inay run tahay iyo waxa loo baahday in lagu kasbado.',
      link: 'Sida calaamad loo hubiyo',
    },
    teacher: {
      title: 'Calaamad baan bixin rabaa',
      text: 'Sheeg waxa ardaydaadu samayn karaan, erayo iyaga la socda.',
      link: 'Sida calaamad loo bixiyo',
    },
  },

  awardPage: {
    kind: 'Calaamad la bixiyey',
    title: (badge, issuer) => `${badge}, waxaa bixiyey ${issuer}`,
    titleErased: 'Calaamad la tirtiray',
    was: 'waxaa la siiyey',
    withheld: 'qof magaciisa qarsada',
    withheldText:
      'La’aanta linkiga gaarka ah ee qofka, boggani si ula kac ah magac uma sheego. Calaamadda waxaa ku jira raad ka mid ah cinwaanka ama koodhka milkiilaha, markaa milkiilaha keliya ayaa caddayn kara cidda ay tahay.',
    name: {
      signed: 'Bixiyuhu magacan wuu saxiixay.',
      differs:
        'Linkigu wuxuu muujinayaa magac aan calaamaddan ku habboonayn: waa la beddelay ama waa la gooyey. Mar kale weydii qofka iska leh.',
      none: 'Linkigu magac wuu muujinayaa, laakiin bixiyuhu calaamaddan magac kuma darin.',
      failed: 'Magaca linkiga hadda lama hubin karin. Bogga mar kale fur.',
    },
    awardedBy: 'Waxaa bixiyey',
    awardedOn: 'La bixiyey',
    validUntil: 'Ansax ilaa',
    state: {
      valid: (until) => (until ? `Ansax ilaa ${until}` : 'Waa ansax. Ma dhacayso.'),
      expired: (day) => (day ? `Waxay dhacday ${day}` : 'Way dhacday'),
      suspended: (day) => (day ? `La hakiyey laga bilaabo ${day}` : 'Waa la hakiyey'),
      revoked: (day) => (day ? `La noqday ${day}` : 'Waa lala noqday'),
      superseded: () => 'Waxaa beddelay mid cusub',
      erased: (day) => (day ? `La tirtiray ${day}` : 'Waa la tirtiray'),
    },
    stateWord: {
      valid: 'Ansax',
      expired: 'Dhacday',
      suspended: 'La hakiyey',
      revoked: 'Lala noqday',
      superseded: 'La beddelay',
      erased: 'La tirtiray',
    },
    stateText: {
      valid: 'Bixiyuhu calaamaddan wuu taageersan yahay.',
      expired: 'Waa la kasbaday oo maalintaas ayay ansax ahayd. Waa la cusboonaysiin karaa.',
      suspended: 'Hadda bixiyuhu ma taageersana. Mar kale ayay ansax noqon kartaa.',
      revoked: 'Bixiyuhu calaamaddan wuu la noqday. Ha ku tiirsanaan.',
      superseded: 'Waxay sheegtay way dhacday; tan cusub ayaa si ka fiican u sheegta.',
      erased:
        'Calaamaddan waxaa loo qaaday rabitaanka milkiilaha ama sharciga. Boggan waxba kagama haraan.',
    },
    reason: 'Sababta la bixiyey:',
    newer: 'Eeg tan cusub',
    earlier: 'Waxay beddeshay mid hore',
    restsOn: {
      title: 'Waxa ay ku dhisan tahay',
      text: 'Qofka haysta wuxuu waddo ku dhammaystay:',
      others: {
        one: '{count} calaamad oo waddada ah oo boggeedu aanu liiska ku jirin',
        other: '{count} calaamadood oo waddada ah oo boggaggoodu aanay liiska ku jirin',
      },
      elsewhere: (host) => `Calaamad ka timid ${host}`,
    },
    agreed: {
      title: 'Cidda ogolaatay',
      text: 'Waxay eegeen wixii la qabtay, waxayna saxiixeen waxa ay qabaan.',
      signed: 'Waxay saxiixeen, barnaamijyada loogu talagalay',
    },
    endorsed: {
      title: 'Cidda taageerta',
      since: (day) => `Laga bilaabo ${day}`,
      earlier: 'Waxaa laga yiri qoraalkii hore ee calaamadda.',
      revoked: (day) => `Waa lala noqday ${day}. Hadda ma taageeraan.`,
      signed: 'Taageerada la saxiixay',
      stand: 'Taageer',
      elsewhere: {
        nameless: 'Qof aan magaciisa sheegin',
        until: (day) => `Ilaa ${day}`,
        ownKey:
          'Meel kale ayaa lagu saxiixay, saxiixuna waa sax. Furuhu waa kooda, sidaas darteed magacu waa waxay sheegeen oo keliya. Furahooda:',
        pinned:
          'Meel kale ayaa lagu saxiixay, saxiixuna waa sax marka la eego furaha boggani u hayo. Aqoonsigooda:',
      },
    },
    version: 'Waxaa lagu bixiyey noocan calaamadda:',
    changedSince:
      'Calaamaddu maanta si kale ayay u qoran tahay. Boggani wuxuu muujinayaa wixii ay sheegtay markii la bixiyey.',
    criteria: 'Waxa ay u baahnayd',
    narrative: 'Waxa bixiyuhu leeyahay',
    evidence: 'Caddayn',
    evidenceItem: (number) => `Caddayn ${number}`,
    results: 'Natiijooyin',
    skills: 'Xirfado',
    facts: {
      creditsEarned: 'Dhibcaha la kasbaday',
      role: 'Door',
      term: 'Xilli waxbarasho',
      licenseNumber: 'Lambarka shatiga',
    },
    activity: 'Goorta la sameeyey',
    activityFrom: (day) => `Laga bilaabo ${day}`,
    activityUntil: (day) => `Ilaa ${day}`,
    activitySpan: (first, last) => `${first} ilaa ${last}`,
    about: 'Ku saabsan calaamaddan',
    jump: { keep: 'Kaydi', check: 'Hubi' },
    check: {
      title: 'Ma run baa?',
      text: 'Hadalkayaga keliya ha qaadan. Hubiye kasta oo Open Badges ah ayaa caddayn kara cidda saxiixday iyo inaan waxba la beddelin.',
      link: 'Adigu hubi',
    },
    downloads: {
      title: 'La tag',
      text: 'Sawirka waxaa ku jira caddayntiisa: u kaydi sida shahaado.',
      textPast:
        'Sawirka weli waad kaydsan kartaa. Qofkii hubiya waxaa loo sheegaa xaaladdeeda maanta.',
      more: 'Qaabab kale, oo barnaamijyada calaamadaha loogu talagalay',
      plain: {
        name: 'Sawirka calaamadda oo keliya (PNG)',
        text: 'Sawirkan kuma jirto abaalmarintaadu. Si aad u hesho ka ay ku jirto, shid JavaScript oo mar kale fur boggan, ama faylka “Markhaati (3.0)” ee liiska hoose geli boorsada.',
      },
      'badge.png': {
        name: 'Sawirka calaamadda (PNG)',
        text: 'Labada qaab, 2.0 iyo 3.0, way ku jiraan.',
      },
      'badge-3.svg': {
        name: 'Naqshadda calaamadda (SVG, 3.0)',
        text: 'Cabbir kasta way ku cad dahay, qaabka cusub ayaa ku jira.',
      },
      'badge-2.svg': {
        name: 'Naqshadda calaamadda (SVG, 2.0)',
        text: 'Cabbir kasta way ku cad dahay, qaabka hore ayaa ku jira.',
      },
      'credential.json': {
        name: 'Markhaati (3.0)',
        text: 'Boorsooyinka dijitaalka ah: ku dheji cinwaanka ama fur faylka.',
      },
      'credential.jwt': {
        name: 'Markhaati token ah (3.0)',
        text: 'Nidaamyada akhriya token saxiixan.',
      },
      'assertion.json': { name: 'Sheegasho (2.0)', text: 'Boorsooyinka: ku dheji cinwaanka.' },
      'assertion.jws': {
        name: 'Sheegasho saxiixan (2.0)',
        text: 'Boorsooyinka saxiix weydiiya.',
      },
    },
    keep: {
      title: 'Ma adigaa leh?',
      text: 'Sawirku wuu fiicnaanayaa xitaa haddii boggani baxo.',
      link: 'Sida loo kaydiyo loona muujiyo',
    },
    printed: 'Calaamaddan ka hubi:',
    share: {
      title: 'Tus dadka kale',
      text: 'Qofkii cinwaanka haysta ayaa boggan furi kara. Cidna looma sheego inaad tustay.',
      copy: 'Koobi linkiga',
      sheet: 'La wadaag…',
      mail: 'Iimayl ku dir',
      print: 'U daabac shahaado ahaan',
      printWhole: 'Daabac bogga oo dhan',
      copied: 'Waa la koobiyeeyey.',
      byHand: 'Biraawsarkan nama oggola inaan koobiyeyno. Calaamadee qoraalka oo gacanta ku koobi.',
      unread: 'Faylka hadda lama akhrin karin. Wax yar ka dib isku day.',
      qr: 'Muuji koodhka QR',
      qrLabel: 'Koodh QR oo boggan fura',
      badgeQr: 'Muuji koodh QR oo calaamadda ah',
      badgeQrText:
        'Koodhkani calaamadda uma horseedo: isagaa calaamadda ah. Kamarada telefoonku waxay furtaa bogga calaamadaha hubiya oo tani ku jirto, waxna lagama diro.',
      badgeQrLabel: 'Koodh QR oo calaamaddan haya',
      badgeQrLarge:
        'Calaamaddani way uga weyn tahay koodh QR oo telefoon akhrin karo. Isticmaal koodhka boggan fura.',
      embed: {
        title: 'Bog internet dhig',
        text: 'Sadarradan bogga ku dheji. Calaamadda way muujiyaan, dadka booqdana halkaas ayay ku hubin karaan.',
        unlisted:
          'Calaamaddani liis kuma jirto. Bog furan qof walba wuu ku arki karaa, boggana wuu furi karaa. Sadarrada ka saar, markaas mar kale way ka qarsoon tahay kuwa aan cinwaanka haysan.',
        named: 'Magacaygana muuji',
        copy: 'Koobi sadarrada',
        save: 'U kaydi oembed.json',
      },
      linkedIn: 'Ku dar LinkedIn',
      linkedInText:
        'LinkedIn foom ayay furtaa. Haddii aysan iskeed isu buuxin, sadar walba halkan ka koobi.',
      linkedInOpen: 'Fur LinkedIn',
      copyField: 'Koobi',
      fields: {
        name: 'Magac',
        organizationName: 'Ururka bixiyey',
        issueYear: 'Sannadka la bixiyey',
        issueMonth: 'Bisha la bixiyey',
        expirationYear: 'Sannadka ay dhacayso',
        expirationMonth: 'Bisha ay dhacayso',
        certUrl: 'URL-ka markhaatiga',
        certId: 'ID-ga markhaatiga',
      },
      wallet: 'Ku rid boorso dijitaal ah',
      walletText:
        'Boorso dijitaal ah waa app calaamadaha haya. Koodhkan ku sawir, calaamadda ku fur Learner Credential Wallet qalabkan, ama qoraalka calaamadda ku dheji mid kale.',
      walletOpen: 'Ku fur Learner Credential Wallet',
      walletCopy: 'Koobi cinwaanka boorsooyinka',
      walletJson: 'Koobi qoraalka calaamadda',
      walletQr: 'Koodh QR oo boorsadu sawirto',
    },
    paper: {
      codeIs:
        'Koodhku waa calaamadda lafteeda. Kamarada telefoonku waxay u furtaa in la hubiyo, waxna lagama diro.',
      codeLeads:
        'Koodhku wuxuu u horseedaa bogga calaamaddan. Calaamadda lafteedu way uga weyn tahay koodh.',
      verdict: '{verdict} (sida boggu sheegay {day})',
      checked: '{verdict} (la hubiyey {day})',
    },
    provenance: {
      title: 'Sidii ay ku timid',
      proposed: 'La soo jeediyey',
      approved: 'La daabacay',
      commit: 'Diiwaanka ku jirta sida',
      changed: 'Waxa calaamadda laga beddelay tan iyo markaas',
      legend:
        'La jarjaray: wixii ay sheegtay markii la bixiyey. Hoosta laga xariiqay: waxa ay maanta sheegto.',
    },
  },

  pack: {
    offer: {
      title: 'Noloshaada oo dhan la tag',
      text: 'Hal fayl oo isagu is caddeeya: calaamadda, furayaasha iyo jawaabaha maanta ee bixiyaha, iyo barnaamij hubiya. Shabakad la’aan ayuu shaqeeyaa, xitaa marka boggani baxo.',
      textMany:
        'Hal fayl oo isagu is caddeeya: calaamadaha halkan la tusay, furayaasha iyo jawaabaha maanta ee bixiyeyaasha, iyo barnaamij hubiya. Shabakad la’aan ayuu shaqeeyaa, xitaa marka bogaggu baxaan.',
      page: 'U kaydi hal bog',
      zip: 'U kaydi zip qaybo leh',
    },
    texts: {
      title: 'Calaamado iyagu is caddeeya',
      waiting: 'Faylkani isagaa is hubinaya…',
      unproven: 'Faylkan waxba weli lagama caddayn.',
      unprovenWhy:
        'Haddaad weli tan akhrinayso ilbiriqsiyo ka dib, faylka ha ku kalsoonaan: waa la beddelay, ama biraawsarkani aad buu u duug yahay ama qoraallo ma shaqeeyo. Ku fur biraawsar sida Firefox, Chrome, Edge ama Safari.',
      changed: 'Faylkan waa la beddelay. Ha ku kalsoonaan.',
      changedText:
        'Wax ku jira ma aha sidii uu ahaa markii la sameeyey: jidka ayuu ku dhaawacmay, ama qof baa beddelay. Waxba lagama muujinayo. Milkiilaha faylka mar kale weydii.',
      made: 'La sameeyey {day}, sida faylku sheegay.',
      theirWords: 'Qofkii faylkan sameeyey ayaa tan qoray. Calaamad kuma jirto, cidna ma hubin.',
      whole: {
        other:
          'Faylkani waa dhan yahay: mid walba oo ka mid ah qaybihiisa {count} waa sidii uu ahaa markii la sameeyey.',
      },
      digest: 'Raadka faylkan:',
      sayings: {
        standing: {
          title:
            'Run: waxaa saxiixay {issuer}, lalama noqon ilaa {day}, faylka laftiisuna wuxuu leeyahay ilaa {made}',
          text: 'Bixiyuhu liiska calaamadaha lala noqday wuxuu saxiixay {listed}, calaamaddanina kuma jirto. Faylku wuxuu leeyahay kani weli wuxuu ahaa liiska ugu cusub {made}, taas oo cidina saxiixin. Haddii calaamadda lala noqday intaas ka dib, shabakad la’aan lama ogaan karo.',
        },
        'standing-unsigned': {
          title: 'Run: waxaa saxiixay {issuer}; lalama noqon ilaa {day}, sida faylku sheegay',
          text: 'Calaamaddu way saxiixan tahay. Liiska bixiyaha ee calaamadaha lala noqday ma saxiixna, markaa bogga bixiyaha keliya ayaa caddayn kara. Haddii calaamadda lala noqday intaas ka dib, shabakad la’aan lama ogaan karo.',
        },
        'no-list': {
          title: 'Run: waxaa saxiixay {issuer}',
          text: 'Calaamaddu ma sheegto liis calaamado lala noqday, markaa cidina halkaas kama eegi karto, shabakad ha jirto ama yaysan jirin.',
        },
        'list-missing': {
          title: 'Waxaa saxiixay {issuer}; lama oga in lala noqday',
          text: 'Liiska bixiyaha ee calaamadaha lala noqday lama heli karin markii faylkan la sameeyey. Bixiyaha weydii marka shabakad jirto.',
        },
        hosted: {
          title: 'Ma saxiixna: {host} keliya ayaa sheegi kara inay run tahay',
          text: 'Faylku wuxuu hayaa waxa la yiri bogga internetku sidaas ayuu ku jawaabay {made}. Qof walba taas wuu qori karay, markaa shabakad la’aan waxba ma caddeyso. Bixiyaha weydii marka shabakad jirto.',
        },
        expired: {
          title: 'Run: waxaa saxiixay {issuer}, laakiin way dhacday {day}',
          text: 'Waxa ay sheegto weli way dhaceen. Waa laga yaabaa in la cusboonaysiiyey, ama lala noqday: shabakad la’aan lama ogaan karo.',
        },
        'not-begun': {
          title: 'Waxaa saxiixay {issuer}, laakiin waxay bilaabmaysaa {day}',
          text: 'Markii faylkan la sameeyey, calaamaddu weli ma bilaaban.',
        },
        withdrawn: {
          title: '{finding}',
          text: '{about} Sidaas ayuu bixiyuhu ku jawaabay markii faylkan la sameeyey, {made}.',
        },
        other: {
          title: '{finding}',
          text: '{about}',
        },
      },
      clock:
        'Saacadda qalabkani waxay leedahay {today}. Taasi way ka horreysaa goortii faylkan la sameeyey, {made}: labada mid baa qaldan. Saacadda sax si aad u ogaato in calaamad dhacday.',
      nobody: 'bixiyaheeda',
      awardedTo: 'Waxaa la siiyey (magaca saxiixa bixiyaha ayaa caddeeyey)',
      issuer: 'Ka timid',
      awarded: 'La bixiyey',
      until: 'Way taagan tahay ilaa',
      about: 'Ku saabsan calaamaddan',
      criteria: 'Waxa ay u baahnayd',
      skills: 'Xirfado',
      files: 'Calaamadda oo faylal ah',
      filesHint:
        'Mid walba waa calaamadda lafteeda, oo loogu talagalay boorsooyinka dijitaalka ah, boorsooyinka iyo hubiyeyaasha kale.',
      checks: 'Hubin walba, ilaa {day}',
      prove: {
        title: 'Waxa faylkani caddeeyo, iyo waxa uusan caddayn karin',
        can: 'Wuxuu caddeeyaa in calaamaddu tahay sidii saxda ahayd ee lagu saxiixay furaha faylkan ku jira, iyo in tan iyo markaas waxba la beddelin.',
        cannot:
          'Keligiis ma caddayn karo cidda furaha leh. Furaha waxaa laga keenay bixiyaha markii faylka la sameeyey, laakiin qofkii fayl sameeya fure kasta, taariikh kasta iyo barnaamij kasta ayuu gelin karaa.',
        how: 'Haddii ay muhiim tahay, siyaabahan mid ku hubi:',
        steps: [
          'Riix “Hadda bixiyaha weydii” ee kor ku yaal, haddaad aamminsan tahay meesha aad faylkan ka heshay. Furayaasha dib ayuu uga keenaa {host}.',
          'Ama mid ka mid ah faylasha calaamadda kaydi oo sii hubiye aad adigu dooratay.',
          'Ama {host} ku weydii jid aad taqaan, oo aan ahayn mid faylkan ku qoran, in furaha hoose kooda yahay.',
        ],
        keys: 'Raadka furaha {host} (RFC 7638):',
      },
      ask: {
        text: 'Shabakad haddii ay jirto boggani mar kale ayuu hubin karaa, isagoo adeegsanaya furayaasha iyo liisaska maanta. Markaas wuxuu weydiiyaa {hosts}, kuwaas oo arka in qof weydiinayo: cinwaan internet, laakiin magac la’aan. Waxba lama weydiiyo intaadan badhanka riixin.',
        button: 'Hadda bixiyaha weydii',
        working: 'Waa la weydiinayaa…',
        result: 'La weydiiyey {moment}. Waxa faylku keligiis caddeeyo gooni ayaa loo sheegay.',
        offline:
          'Shabakad ma jirto: waxa faylku keligiis caddeeyo weli way taagan yihiin. Mar kale weydii marka shabakad jirto.',
        silent:
          'Cidina ma jawaabin: waxa faylku keligiis caddeeyo weli way taagan yihiin. Mar dambe weydii.',
        nobody: 'Bog internet ah looma baahna in la weydiiyo waxa faylkan ku jira.',
      },
      zip: {
        page: '{page}: biraawsar ku fur. Isagaa is hubiya, wax walbana wuu muujiyaa, shabakad la’aan.',
        files:
          'files: calaamadaha oo faylal ah, oo loogu talagalay boorsooyinka dijitaalka ah, boorsooyinka iyo hubiyeyaasha kale.',
        answers:
          'issuer: waxa bogagga bixiyeyaashu ku jawaabeen, furayaasha iyo liisaska calaamadaha lala noqday.',
        manifest: 'manifest.json: faylashan midka cinwaan kasta ka yimid.',
        genuine:
          'In calaamad run tahay waxaa go’aamiya saxiixeeda iyo bixiyaheeda, qoraalkan ma aha. Hubiye kasta oo Open Badges ah ayaa hubin kara faylasha galka files.',
      },
      making: {
        working: 'Waa la hubinayaa, bixiyeyaashana waxa la xiriira waa la weydiinayaa…',
        made: 'Waxaa loo kaydiyey {name}.',
        incomplete: 'Kuwani ma jawaabin, faylkuna wuu sheegayaa: {hosts}.',
        nothing: 'Kuma jirto calaamad aan akhrin karno, markaa waxba lama kaydin.',
        failed: 'Taasi ma shaqayn. Bogga mar kale soo rar, isku dayna.',
      },
    },
  },

  verifier: {
    now: 'Hadda hubi',
    nowText:
      'Biraawsarkaagu wuxuu keenaa faylasha la daabacay ee calaamaddan oo u hubiyaa sida qof shisheeye ah. Cidna looma sheego cidda aad tahay.',
    element: {
      drop: 'Calaamad halkan ku rid',
      choose: 'Dooro sawir ama fayl',
      paste: 'Ama halkan ku dheji',
      pasteHint: 'Cinwaanka bogga, sawirka ama faylka calaamadda, ama qoraalka calaamadda.',
      check: 'Hubi calaamaddan',
      copy: 'Waxaad eegaysaa nuqul ka mid ah {site}. Calaamadaha halkaas ka yimid waxaa lagu hubiyaa nuqulkan, markaa jawaabtu waa waxa nuqulka ku jira, ma aha cinwaanka dadweynaha.',
      scan: 'Sawir koodhka QR',
      stopScan: 'Jooji kamarada',
      scanHint: 'Koodhka kamarada hor dhig.',
      noCamera:
        'Kamarada lama isticmaali karin. Biraawsarka ka oggolow, ama dooro sawirka koodhka.',
      working: 'Waa la hubinayaa…',
      failed: 'Hubintu ma bilaaban karin. Bogga mar kale fur oo isku day.',
      unable:
        'Biraawsarkan calaamado ma hubin karo. Taasi waxba kama sheegayso calaamadda. Isku day biraawsar cusub ama qalab kale.',
      packed: {
        from: 'Faylkan waxaa ku jira fayl kale. Calaamad kasta oo ku jirta waxaa loo hubiyey sidii iyada oo keligeed la keenay.',
        left: 'Calaamad lagama akhrin: {names}',
        nothing:
          'Calaamad lagama akhrin karin faylkan. Waa la gooyey ama waa la beddelay intuu soo socday, waa xidhan yahay, ama calaamadi kuma jirto. Mar kale weyso, ama boggan sii hal calaamad oo ku jirta.',
        changed:
          'Faylkan waxaa loo sameeyey inuu isagu is caddeeyo, dabadeedna waa la beddelay: hadda isma caddeeyo. Waxa uu tuso markaad furto ha ku kalsoonaan. Calaamadaha ku jira mid kasta gooni ayaa halkan loogu hubiyey.',
        locked:
          'Kani waa nuqul boorso oo erey-sir lagu xidhay. Boorsada sii: erey-sirta ayay ku weydiin doontaa, wayna furaysaa.',
        toBackpack: 'Fur boorsada',
      },
      ask: 'Si loo sii wado, boggani waa inuu weydiiyo {host}.',
      askWhy:
        'Boggaasi wuxuu arkayaa in qof calaamad hubinayo: cinwaan internet, laakiin magac la’aan.',
      allow: 'Weydii',
      refuse: 'Ha weydiin',
      verdict: {
        locale: 'so-SO',
        findings: {
          genuine: {
            title: 'Waa run. Ma dhacayso.',
            text: 'Cidna ma beddelin, bixiyuhuna waa la caddeeyey.',
          },
          'genuine-until': {
            title: 'Waa run, waana ansax ilaa {day}',
            text: 'Cidna ma beddelin, bixiyuhuna waa la caddeeyey.',
          },
          'key-only': {
            title: 'Lama beddelin, laakiin cidi ma damaanad qaaddo bixiyeheeda',
            text: 'Bixiyeheedu waa fure, qof kastana wuu samayn karaa fure oo magac kasta ku qori karaa. Bixiyaha ka weydii, cinwaan aad taqaan, in furahani yahay kooda.',
          },
          gathered: {
            title: 'Diiwaan uu haystihiisu isku keenay. Fiiri astaan kasta.',
            text: 'Cidna ma beddelin intaas ka dib. Qofka haya furihiisa ayaa isku keenay, furahaasna cidi ma damaanad qaaddo; astaan kasta oo ku jirta bixiyeheeda ayaa caddeeyey.',
          },
          expired: {
            title: 'Waa run, laakiin way dhacday[ {day}]; waxay sheegtay way dhacday',
            text: 'Cidna ma beddelin, bixiyuhuna waa la caddeeyey. Waqtigeedii wuu dhammaaday; waa la cusboonaysiin karaa.',
          },
          'not-begun': {
            title: 'Waa run, laakiin weli ma bilaaban[: waxay bilaabmaysaa {day}]',
            text: 'Cidna ma beddelin, bixiyuhuna waa la caddeeyey. Taariikhda qalabkani ma sax baa?',
          },
          'on-hold': {
            title: 'Waa run, laakiin waa la hakiyey[ laga bilaabo {day}][: {reason}]',
            text: 'Hadda bixiyuhu ma taageersana. Mar kale ayay ansax noqon kartaa.',
          },
          'taken-back': {
            title: 'Bixiyuhu wuu la noqday[ {day}][: {reason}]',
            text: 'Ha ku tiirsanaan.',
          },
          replaced: {
            title: 'Waxaa beddelay mid cusub',
            text: 'Waxay sheegtay way dhacday; tan cusub ayaa si ka fiican u sheegta.',
          },
          altered: {
            title: 'Waa la beddelay: ha aaminin',
            text: 'Ma aha wixii bixiyuhu saxiixay. Tii asalka ahayd weydii qofka iska leh ama bixiyaha.',
          },
          disagree: {
            title: 'Labadeeda qaab isku mid ma aha: ha aaminin',
            text: 'Sawir keliya ayaa laba qaab ku haya calaamaddan, iskumana mid aha. Bixiyaha weydii kan saxda ah.',
          },
          unproven: {
            title: 'Lama caddayn: ha aaminin',
            text: 'Wax ka mid ah run ma aha, ama bixiyuhu ma aha kii la sheegay.',
          },
          unsigned: {
            title: 'Diiwaan aan cidna saxeexin. Fiiri astaan kasta.',
            text: 'Qof kasta ayaa isku keeni karay ama beddeli karay, sidaas darteed isagu waxba ma caddeeyo: ma aha cidda astaamaha leh, mana aha inay hal qof leeyahay. Astaan kasta oo ku jirta gooni ayaa loo hubiyey.',
          },
          'no-answer': {
            title: 'Lama hubin karin: {host} ma jawaabin',
            text: 'Way fiicnaan kartaa. Mar dambe isku day.',
          },
          'not-asked': {
            title: 'Lama hubin karin: {host} lama weydiin',
            text: 'Way fiicnaan kartaa: boggaas keliya ayaa sheegi kara.',
          },
          unchecked: {
            title: 'Wax walba lama hubin karin',
            text: 'Way fiicnaan kartaa: wax walba lama ogaan karin.',
          },
          preview: {
            title: 'Muuqaal: waxba ma caddeeyo',
            text: 'Waxaa loo sameeyey in la eego, waxaana lagu saxiixay fure aan cidina hayn.',
          },
          'no-badge': { title: 'Halkan ma jirto calaamad aan akhrin karno', text: '' },
        },
        endorsers: {
          stands: {
            issuer: '{who} waxay taageertaa {name}.',
            badge: '{who} waxay taageertaa calaamadda “{name}”.',
            award: '{who} waxay taageertaa in calaamaddan la bixiyey.',
          },
          until: 'Ilaa {day}.',
          findings: {
            'key-only':
              'Saxiixu waa sax, laakiin furaha iyaga ayaa iska leh: magacu waa waxa ay sheegeen oo keliya.',
            'taken-back': 'Hadda ma taageeraan[: {reason}]',
            'on-hold': 'Taageerada hadda waa la hakiyey[: {reason}]',
            expired: 'Taageeradu way dhacday[ {day}].',
            'not-begun': 'Taageeradu weli ma bilaaban[: waxay bilaabmaysaa {day}].',
            altered: 'Saxiixa ka dib waa la beddelay. Lama tirinayo.',
            elsewhere: 'Wax kale ayaa laga yiri. Halkan lama tirinayo.',
            unproven: 'Lama caddayn in cid tiri. Lama tirinayo.',
          },
          apart: 'Calaamaddu waa sidii ay ahaan lahayd la’aanteed.',
        },
        assessors: {
          agreed: {
            holders: { other: '{count} qof oo calaamaddan haysta ayaa ogolaaday.' },
            others: { other: '{count} qof oo haysta “{name}” ayaa ogolaaday.' },
            staff: { other: '{count} qof oo shaqaalaha ka mid ah ayaa ogolaaday.' },
            people: { other: '{count} qof ayaa ogolaaday.' },
          },
          none: 'Waxa ay saxiixeen lama tuso.',
          shown: {
            one: '{count} ka mid ah {shown} ayaa tusaya waxa ay saxiixeen, saxiixuna waa sax.',
            other: '{count} ka mid ah {shown} ayaa tusaya waxa ay saxiixeen, saxiixyaduna waa sax.',
          },
          doubtful: 'Wax kale ayaa la yiri iyaga ayey ka timid, taasina run ma aha.',
          open: 'Wixii ay saxiixeen dhammaantood lama hubin karin.',
          by: {
            holders: 'Qof calaamaddan haysta',
            others: 'Qof haysta “{name}”',
            staff: 'Qof shaqaalaha ka mid ah',
            people: 'Qof ogolaaday',
          },
          signed: 'Wuu ogolaaday; saxiixu waa sax',
        },
      },
      awardedTo: 'Waxaa la siiyey {name}',
      newer: 'Eeg tan cusub',
      checkWords: 'as reported',
      questions: {
        unaltered: 'Ma tahay mid aan la beddelin?',
        current: 'Weli ma shaqaynaysaa?',
        issuer: 'Waa kuma bixiyuhu, sideese ku ogaannay?',
      },
      outcomes: {
        passed: 'Haa',
        failed: 'Maya',
        unknown: 'Lama hubin karin',
        'not-applicable': 'Ma khusayso',
      },
      proven: {
        passed: 'La caddeeyey',
        failed: 'Lama caddayn',
        unknown: 'Lama hubin karin',
        'not-applicable': 'Ma khusayso',
      },
      saysFrom: 'Waxay sheegtaa inay ka timid',
      issued: 'La bixiyey',
      expires: 'Waxay dhacaysaa',
      checkedAt: 'La hubiyey',
      holder: 'Ma anigaa leh? Ma iyagaa leh?',
      holderHint:
        'Qor iimaylkaaga, cinwaanka bogga, lambarka telefoonka, koodhka ama furaha (did:key:…). Qalabkan ayuu ku hadhayaa.',
      holderCheck: 'Isbarbar dhig',
      holderAnswers: {
        yes: 'Haa: calaamaddan waxaa la siiyey waxaad qortay.',
        weakly:
          'Haa, inta calaamad hore sheegi karto: qofka iska leh waxay u qarisaa hab hore oo aan hadda khiyaano ka badbaadin. Haddii wax badan ku xiran yihiin, bixiyaha weydii.',
        no: 'Maya: calaamaddan wax kale ayaa la siiyey, ama isla wixii oo si kale loo qoray. Isku day iimayl kale, mid hore malaha, ama koodhka.',
        'not-named': 'Calaamaddani ma sheegto cidda iska leh. Bixiyaha weydii.',
        'method-unknown':
          'Halkan lagama garan karo: calaamaddani qofka waxay u qarisaa hab aynaan aqoon. Bixiyaha weydii.',
      },
      several: { other: 'Calaamadaha ku jira: {count}. Mid walba gooni ayaa loo hubiyey.' },
      details: 'Faahfaahin khubarada',
      next: 'Waxaad samayn karto:',
      endorsements: 'Waxa dadka kale ka yiraahdeen',
      contains: 'Calaamadaha gudaha',
      save: 'Kaydi warbixinta',
      print: 'Daabac',
      share: 'Koobi linkiga hubintan',
      shared: 'Waa la koobiyeeyey. Qofkii linkiga fura mar kale ayuu hubin karaa.',
      sharedInBar:
        'Linkigu hadda wuxuu ku jiraa barta cinwaanka. Qofkii fura mar kale ayuu hubin karaa.',
      code: {
        read: 'Calaamaddani koodhka QR lafteeda ayay ku jirtay. Waxna meelna lagama dirin.',
        refused: {
          'no-code': 'Tirooyinka cinwaankan ku jira ma aha koodh calaamad.',
          newer:
            'Koodhkan waxaa sameeyey nooc cusub oo boggan ah. Bogga mar kale soo rar. Haddaysan taasi caawin, bixiyaha weydii.',
          'cut-short':
            'Dhammaadka koodhkan ayaa maqan. Mar kale sawir, ama koobi cinwaanka oo dhan.',
          altered:
            'Tirooyinka koodhkan qaarkood siday ahaayeen ma aha, ama si qaldan ayaa loo akhriyey. Mar kale sawir. Haddii uu sidaas oo kale sheego, ha ku kalsoonaan.',
          'too-large':
            'Koodhkan marka la furo wuu ka weyn yahay inta calaamad qaado, markaa lama furin.',
          'not-had':
            'Erayada calaamaddani waxay ku jiraan bogga internetka, lagamana keeni karin. Onlayn noqo, koodhkana mar kale sawir.',
          differs:
            'Bogga internetku calaamaddan wax kale ayuu ka sheegayaa marka loo eego goortii koodhkan la sameeyey, markaa calaamadda lama dhisi karin. Bixiyaha weydii.',
          'not-asked':
            'Erayada calaamaddani waxay ku jiraan bog aan la weydiin. La’aantood calaamadda lama hubin karo.',
          damaged:
            'Kani waa koodh boorso dijitaal ah (VP1), lamana akhrin karin. U soo dhowee oo iftiin fiican mar kale ku sawir. Haddaysan taasi caawin, boorsada ka codso calaamadda fayl ahaan.',
          'table-unknown':
            'Koodhkan boorsada (VP1) waxaa lagu gaabiyey liiska lambarka {unknown}, oo boggani ma haysto. Boorsada ka codso calaamadda fayl ama qoraal ahaan, kaasna isticmaal.',
          'context-unknown':
            'Koodhkan boorsada (VP1) wuxuu isticmaalaa liiska erayada {unknown}, oo boggani ma haysto. Boorsada ka codso calaamadda fayl ama qoraal ahaan, kaasna isticmaal.',
          'own-context':
            'Koodhkan boorsada (VP1) wuxuu wataa liis erayo oo u gaar ah, oo boggani ma akhriyo. Boorsada ka codso calaamadda fayl ama qoraal ahaan, kaasna isticmaal.',
        },
      },
      keptFrom:
        'Shabakad ma jirin, markaa calaamadda waxaa lagu hubiyey waxa qalabkani bixiyaha ka kaydiyey {day}. Haddii lala noqday intaas ka dib, halkan lagama ogaan karo.',
      again: 'Nadiifi',
    },
  },

  backpackPage: {
    title: 'Boorsadayda',
    lead: 'Calaamad walba oo aad kasbatay, meel kasta ha ka timaaddee, qalabkan ku kaydi. Akoon uma baahnid, waxna meelna looma diro.',
    noScript:
      'Boorsadu qalabkaaga ayay ku shaqaysaa, JavaScript ayayna u baahan tahay. La’aantiis, kaydi sawirrada calaamadahaaga: wax walba way ku jiraan.',
    open: 'Fur boorsadayda',
    texts: {
      codeHeld:
        'Koodhkaaga halkan ayaa lagu hayaa. Marka billad lagu bixiyo, iyadaa halkan iska soo muuqanaysa.',
      drop: 'Calaamado halkan ku rid: sawirro, faylal, ama zip dhan.',
      choose: 'Ama dooro faylal',
      paste: 'Ama ku dheji koodh, cinwaan, ama calaamad qoraal ah',
      pasteHint: 'Koodhku kaarkaaga ayuu ku yaallaa. Cinwaanku wuxuu ku bilaabmaa https.',
      add: 'Ku dar',
      addMore: 'Calaamado ku dar',
      ask: 'Boggani ma weydiin karaa {host} iyo bogagga kale ee calaamadahaagu ka yimaaddeen?',
      askWhy:
        'Iyaga keliya ayaa sheegi kara in calaamaddu weli taagan tahay. Waxay arkaan in qof weydiinayo: cinwaan internet, laakiin magac la’aan. Wixii aan la weydiin karin waa la kaydiyaa.',
      allow: 'Haa, weydii',
      refuse: 'Hadda maya',
      never: 'Maya, mar dambe ha i weydiin',
      working: 'La sameeyey: {done}. Hadda: {name}',
      stop: 'Jooji',
      stopped: 'Waa la joojiyey. Wixii ilaa hadda la sameeyey waa la kaydiyey.',
      added: 'Ku cusub boorsada: {count}',
      joined: 'Hore ayay u jireen, waxaa loo kaydiyey qaab kale oo isla calaamadda ah: {count}',
      nothingNew: 'Wax cusub ma jirin.',
      notKept: 'Lama kaydin:',
      unnamed: 'Calaamad aan magac lahayn',
      reasons: {
        'not-a-badge': 'kuma jirto calaamad aan akhrin karno',
        'too-large': 'aad ayay u weyn tahay',
        'too-much': 'hal kayd wax badan ayaa ku jiray: wixii ka dambeeyey lama eegin',
        'too-deep': 'waa kayd ku jira kayd ku jira kayd',
        bomb: 'markii la furo aad ayay uga weynaataa inta calaamad noqon karto',
        unsupported: 'waxaa loo duubay si aynaan akhrin karin',
        'holds-key': 'fure qarsoodi ah ayaa ku qoran',
        damaged: 'way dhaawacan tahay',
        'wrong-passphrase': 'erey-sirkani ma furo',
        encrypted: 'waxaa loo xiray si aynaan furi karin',
        'not-https':
          'Kaliya cinwaan ku bilaabma https ayaa la weydiin karaa. Calaamadda halkaas fayl ahaan uga kaydi, dabadeed ku dar.',
        unreachable:
          'Cinwaanku ma jawaabin, ama ma oggola in bogag kale akhriyaan. Calaamadda halkaas fayl ahaan uga kaydi, dabadeed ku dar.',
        code: 'Koodhkan waxba kuma furmaan. Wuxuu shaqeeyaa marka calaamadda la daabaco.',
        newer: 'waxaa sameeyey nooc cusub oo boggan ah',
        unreadable: 'biraawsarkani ma akhrin karin: waa gal, ama fayl la raray',
        failed: 'biraawsarkani ma hubin karin: mar kale isku day',
      },
      nothingKept: 'Waxba lama kaydin: cinwaan keliya ayaa jira, fayl ma jiro.',
      askAgain: 'Mar kale weydii',
      pointsTo: 'Faylka waxaa ku jira cinwaan keliya. Calaamadda lafteedu halkaas ayay taal:',
      packChanged:
        '{name}: faylkan waxaa loo sameeyey inuu isagu is caddeeyo, dabadeedna waa la beddelay. Waxa uu tuso markaad furto ha ku kalsoonaan. Calaamadaha ku jira mid kasta gooni ayaa halkan loogu hubiyey.',
      secrets:
        '{name} waxaa ku jira furayaal qarsoodi ah oo boorso. Calaamadaha waan kaydinnay, furayaasha waxba kama hayno. Faylka tirtir marka aadan u baahnayn: qofkii haysta magacaaga ayuu ku shaqayn karaa.',
      locked: '{name} waa xiran yahay. Qor erey-sirka.',
      passphrase: 'Erey-sir',
      unlock: 'Fur',
      search: 'Raadi',
      filters: 'Shaandhee oo kala hormari',
      filtersSet: 'Shaandhee oo kala hormari ({count} la doortay)',
      issuer: 'Ka timid',
      skill: 'Xirfad ama astaan',
      year: 'Sannad',
      standing: 'Xaalad',
      all: 'Dhammaan',
      standings: {
        holds: 'Way taagan tahay',
        over: 'Waqtigeedii wuu dhammaaday, ama ma bilaaban',
        gone: 'Lala noqday, la hakiyey ama la beddelay',
        bad: 'Ha aaminin',
        open: 'Lama hubin',
      },
      order: 'Kala horreyn',
      orders: { newest: 'Kuwa cusub hore', oldest: 'Kuwa hore', name: 'Magac ahaan', own: 'Kayga' },
      count: 'Calaamado: {count}',
      empty: 'Boorsadaadu way madhan tahay. Calaamaddaadii ugu horreysay kor ku dar.',
      noneFound: 'Calaamad sidaas ah ma jirto. Wax yar dooro.',
      more: 'Muuji wax dheeraad ah',
      earlier: 'Kor',
      later: 'Hoos',
      from: '{issuer}, {day}',
      checked: 'La eegay {day}',
      undated: 'taariikh la’aan',
      back: 'Ku noqo dhammaan calaamadaha',
      criteria: 'Waxa ay u baahnayd',
      note: 'Qoraalkayga',
      tags: 'Astaamahayga',
      tagsHint: 'Dhexda hakad geli. Adiga keliya ayaa arka qoraallada iyo astaamaha.',
      saved: 'Waa la kaydiyey.',
      files: 'Faylasheeda, sidii ay u yimaaddeen',
      checkAgain: 'Mar kale hubi',
      checkAll: 'Calaamadahan mar kale hubi',
      rechecked: {
        found: {
          one: '{count} calaamad ayaa la hubiyey:',
          other: '{count} calaamadood ayaa la hubiyey:',
        },
        unanswered: {
          one: 'Cidna kama jawaabin {count} calaamad: waxaa laga yaabaa inaan shabakad jirin, ama boggeeda lama weydiin ama ma jawaabin. Wixii hore loo ogaa way jiraan.',
          other:
            'Cidna kama jawaabin {count} calaamadood: waxaa laga yaabaa inaan shabakad jirin, ama boggagooda lama weydiin ama ma jawaabin. Wixii hore loo ogaa way jiraan.',
        },
      },
      remove: 'Ku rid qashinka',
      removed: '{name} qashinka ayay ku jirtaa.',
      undo: 'Ka noqo',
      bin: 'Qashin: {count}',
      restore: 'Ka soo saar',
      forget: 'Madhi qashinka',
      forgetSure: 'Haa, weligood tirtir',
      forgetHint: 'Madhintu calaamadahan iyo faylashooda weligood ayay qalabkan ka tirtirtaa.',
      keeping: {
        title: 'Nuqul badbaado',
        lead: 'Wax walba hal fayl ku kaydi oo meel kale dhig: USB, iimayl aad isu dirto, waraaqahaaga. Calaamadahaaga wuxuu muujiyaa boggan la’aantiis.',
        passphrase: 'Ku xir erey-sir (haddaad rabto)',
        passphraseHint:
          'Haddaad ilowdo cidina kuma caawin karto. Nuqulka xiran keliya ayaa haya koodhadhkaaga.',
        again: 'Erey-sirka mar kale',
        differ: 'Labadani isku mid ma aha. Mar kale qor.',
        show: 'Muuji waxaan qorayo',
        hide: 'Qari waxaan qorayo',
        save: 'Kaydi wax walba',
        never: 'Weli nuqul ma kaydin.',
        last: 'Nuqulkii ugu dambeeyey waxaad kaydisay {day}.',
        made: 'Waa la kaydiyey. Ka eeg meesha qalabkani wax ku kaydiyo.',
        bring: 'Si nuqul loo soo celiyo, faylkiisa kor ku dar. Waxa halkan jooga way hadhayaan.',
        brought: 'La soo celiyey: {added}. Lagu daray kuwii joogay: {joined}.',
      },
      device: {
        title: 'Waxa halkan ka dhici kara',
        here: 'Calaamadahaagu waxay ku jiraan biraawsarkan qalabkan, meel kalena ma jiraan. Haddaad xogta nadiifiso, qalabka lumiso, ama daaqad gaar ah isticmaasho, way lumayaan: nuqul kaydi.',
        isPrivate: 'Tani waa daaqad gaar ah: wax walba way baxayaan markaad xidho.',
        safari:
          'Biraawsarkani wuu tirtiraa waxa bog kaydiyo haddaadan toddoba maalmood oo isticmaal ah booqan.',
        home: 'Boggan ku dar shaashadda hore (astaanta wadaagga, dabadeed “Add to Home Screen”): halkaas waxa ku jira way hadhaan. Halkaas ka fur oo nuqulkaaga la imow: boorsadan lama wadaago.',
        persist: 'Biraawsarka weydii inuu kaydiyo',
        isPersistent:
          'Biraawsarkani wuxuu ballan qaaday inuu boorsadaada hayo marka meeshu yaraato.',
        notPersistent: 'Marka meeshu yaraato, biraawsarkani wuu tirtiri karaa.',
        askTitle: 'Weydiinta cidda calaamadaha bixisay',
        askLabel: 'Boggani ma weydiin karaa xaaladda calaamad?',
        askChoices: {
          ask: 'Marka hore i weydii',
          always: 'Haa, mar walba',
          never: 'Maya, weligeed',
        },
      },
      shared: 'Boorsadaada lala wadaagay: {count}',
      sharedNo: 'Ka tag',
      scanned: {
        photo: 'Ama dooro sawir koodh QR ah',
        noCode:
          'Sawirkan kuma jiro koodh QR oo aan akhrin karno. U soo dhowee, iftiin fiicanna ku sawir.',
        notAsked:
          'Koodhkani wuxuu u horseedaa {host}, oo aan la weydiin. Markaa waxba laguma darin.',
        noBadgeCode:
          'Koodh noocaas ah calaamaddani ma laha: wax badan ayay haysaa, ama faylkeedu waa nooc kale.',
        part: 'Koodhadhka la akhriyey: {done} oo ka mid ah {count}. Weli dhiman: {missing}.',
        partHow: 'Si kuwa kale loo akhriyo, boggan ka riix “{scan}”, ama ku dar sawirradooda.',
        partOther:
          'Koodhkani taxane kale ayuu ka mid yahay, ma aha kii hore. Taxane kasta gooni ayaa la isugu geeyaa.',
        partMixed:
          'Waxaa ku jira koodhadh ka badan hal taxane. Taxane kasta gooni ayaa la isugu geeyaa.',
        partDamaged:
          'Koodhkani waa kharaabay, ama waa la beddelay. Lama isticmaalo: mar kale sawir.',
        partNewer:
          'Koodhkan waxaa sameeyey nooc ka cusub boggan. Bogga mar kale fur, oo koodhka mar labaad sawir.',
        partsAltered:
          'Koodhadhkani isma laha: wax ku jira ayaa la beddelay. Midna lama isticmaalo. Dhammaantood mar kale sawir.',
      },
      transfer: {
        title: 'Kuwan qalab kale tus',
        lead: 'Qalabka kale, ka fur “Boorsadayda” ee boggan internetka, oo riix “{scan}”. Kamaraddiisa ku hay koodhadhka halkan ilaa uu dhammaantood ka akhriyo, si kasta ha u kala horreeyaan.',
        warning: 'Qofkii koodhadhka oo dhan sawira, isaguna calaamadahan wuu haystaa.',
        inside: 'Calaamadaha ku jira koodhadhkan: {count}',
        smallest:
          'Calaamad kasta hal fayl oo keliya ayaa u qaadma, ka ugu yar. Waa calaamadda oo dhan; sawirradeeda iyo faylasheeda kale halkan ayay ku hadhayaan.',
        tooMuch:
          'Tani koodhadhka QR way ka badan tahay. Calaamado yar dooro, ama wax walba hal fayl ku kaydi (“{title}”, hoos boorsadaada) oo qalabka kale u qaad.',
        tooMuchOfOne:
          'Calaamaddani koodhadhka QR way ka weyn tahay. Wax walba hal fayl ku kaydi (“{title}”, hoos boorsadaada) oo qalabka kale u qaad.',
        code: 'Koodhka {number} ee {count}',
        before: 'Koodhkii hore',
        next: 'Koodhka xiga',
        pause: 'Hakad',
        play: 'Sii wad',
      },
      pathways: {
        title: 'Waddooyinkayga',
        lead: 'Inta ay calaamadahaagu ku geeyeen. Boggani wuxuu ku xisaabiyaa qalabkaaga, cidna uma sheego.',
        steps: {
          one: '{done} ka mid ah {count} tallaabo',
          other: '{done} ka mid ah {count} tallaabo',
        },
        states: { done: 'Dhammaatay', open: 'Hadda', later: 'Goor dambe' },
        optional: 'haddii aad rabto',
        part: '{has} ka mid ah {needs}',
        uncounted: {
          one: '{count} calaamad oo kaaga mid ah halkan laguma tiriyo: lama hubin, wakhtigeedii wuu dhacay, waa laga noqday, mise run maaha.',
          other:
            '{count} calaamadood oo kaaga mid ah halkan laguma tiriyo: lama hubin, wakhtigoodii wuu dhacay, waa laga noqday, mise run maaha.',
        },
        whole: 'Waxaad haysataa wax kasta oo “{badge}” u baahan tahay. U sheeg {issuer}.',
        held: 'Dhammaan waad dhammaysay, waxaadna haysataa “{badge}”.',
        all: 'Dhammaan waad dhammaysay.',
        since: 'Shabakad ma jirto. Sidan ayay waddooyinku ahaayeen {day}.',
        offline: 'Si uu u tuso inta aad gaadhay, boggani wuxuu hal mar u baahan yahay shabakad.',
      },
      collections: {
        title: 'Muuji calaamadahaaga',
        lead: 'Calaamado u ururi iskuul, kulliyad ama loo-shaqeeye: sida aad u kala horraysiiso iyo erayadaada. Cidina ma arki karto intaadan dirin.',
        name: 'Cinwaan',
        begin: 'Bilow ururin',
        untitled: 'Calaamadahayga',
        words: 'Waxa aad ka oran rabto',
        empty: 'Weli waxba kuma jiraan. Hoos calaamad ku dar.',
        about: 'Waxa aad calaamaddan ka oran rabto',
        showName: 'Magacayga la muuji',
        link: 'Linkigaaga gaarka ah ee calaamaddan',
        linkHint:
          'Linkigan keliya ayaa magacaaga lagu muujiyaa, sidii loo saxiixay. La’aantiis, cidina halkan kama ogaato. Linkiga waxaad ka helaysaa bogga aad calaamadda ka furatay.',
        linkWrong:
          'Kani ma aha link gaar ah: link noocaas ah waxaa ku jira #n=. Magacaaga lama muujinayo.',
        leaveOut: 'Ka saar',
        addTitle: 'Ku dar calaamado',
        add: 'Ku dar',
        remove: 'Tirtir ururintan',
        removeHint: 'Calaamadaha boorsadaada ayay ku hadhayaan.',
        removeSure: 'Haa, tirtir',
        shareTitle: 'Siyaabaha loo muujiyo',
        shareAs: { link: 'Link ahaan', paper: 'Warqad ahaan', file: 'Fayl ahaan' },
        copyLink: 'Samee link',
        copyLinkHint:
          'Calaamadaha linkiga lafteeda ayay ku jiraan: qofkii haysta wuu arkaa, iyaga oo qalabkiisa lagu hubiyey. Dib uma celin kartid.',
        copied: 'Linkiga waa la koobiyeeyey.',
        copyYourself: 'Koobi linkigan:',
        look: 'Eeg',
        tooLarge:
          'Tani link way ka badan tahay. Calaamado yar isticmaal, ama u kaydi bogag internet.',
        lacking:
          '{name} linkiga kuma jirto: faylkeedu calaamado dhowr ah ayuu hayaa, ama qoraal ma laha.',
        zip: 'U kaydi bogag internet',
        zipHint:
          'Fayl zip ah oo leh bog iyo faylasha calaamadaha. Ku fur meel kasta oo internet ah, ama USB.',
        cv: 'Samee bog CV-ga',
        cvHint: 'In lagu daabaco A4 ama loo kaydiyo PDF, calaamad walbana koodh QR leedahay.',
        cvPrint: 'Daabac',
        cvBack: 'Xidh bogga CV-ga',
        cvScan: 'Koodh QR oo hubiya {name}',
        cvCodes: {
          badge: 'Calaamaddu koodhkan ayay ku jirtaa: sawir si aad u hubiso.',
          page: 'Koodhkani calaamadda ayuu u horseedaa.',
        },
        cvFoot:
          'Sawir koodh si aad u aragto xaaladda calaamadda maanta. Erayada xariiqdu dhinac ka jirto waa kuwa milkiilaha, lamana hubin.',
        vp: 'U kaydi W3C Verifiable Presentation',
        vpHint:
          'Hal fayl oo loogu talagalay barnaamijyada codsada. Wuxuu hayaa calaamadaha nooca 3.0, saxiixaagana ma laha.',
        vpSigned: 'U kaydi bandhig uu qalabkani saxiixo',
        vpSignedHint:
          'Saxiixu wuxuu caddeeyaa in qofka qalabkan haysta maalintaas calaamadahan isu geeyey. Ma caddeeyo inuu kasbaday, haddii aan calaamaddu ku xirnayn furihiisa. Furuhu qalabkan kama bixi karo; magaciisu faylka ayuu ku jiraa, waana isku mid fayl walba oo aad saxiixdo.',
        record: 'U kaydi diiwaan dhan oo qalabkani saxiixo',
        recordHint:
          'Hal fayl oo saxiixan oo calaamadahan oo dhan ah (CLR 2.0), qaab ay akhriyaan nidaamyada kulliyadaha iyo shaqo-bixiyeyaashu. Wuxuu sheegaa inaad adigu isku keentay, in aanu wada haysan, iyo waxa uu yahay furaha qalabkan; magacaaga ma sheego. Calaamad kasta oo ku jirta bixiyeheeda ayaa caddeeyey.',
        recordPlain: 'U kaydi diiwaan dhan oo aan saxiixnayn',
        recordPlainHint:
          'Isla wixii, oo loogu talagalay qalab aan saxiixi karin, ama halka aan furahaaga la ogaan doonin. Barnaamijyadu way akhriyi karaan, calaamad kasta oo ku jirtana bixiyeheeda ayaa caddeeyey; in adigu isu keentay cidna ma sheegi karto.',
        vpNoKey:
          'Biraawsarkani ma saxiixi karo: Ed25519 ma laha, ama fure ma hayn karo. Saxiix la’aan kaydi.',
        vpNotSigned:
          'Biraawsarkani calaamadahan isuma geyn karin si loo saxiixo. Saxiix la’aan kaydi.',
        vpNone:
          'Calaamadahan midna ma aha mid saxiixan oo nooca 3.0 ah, markaa waxba fayl noocaas ah kuma jiri karaan.',
        vpLacking: '{name} kuma jirto: ma aha calaamad saxiixan oo nooca 3.0 ah.',
        shownTo: 'Qof baa calaamadahan ku tusaya',
        shownHint:
          'Calaamad walba halkan ayaa lagu hubiyaa, qalabkaaga. Erayada ku jira calaamadaha hadalka waxay ka yimaaddeen qofka linkiga kuu soo diray, lamana hubin.',
        theirWords: 'Waxay yiraahdeen:',
        checking: 'Waa la hubinayaa…',
        pictures: 'Muuji sawirrada',
        picturesHint:
          'Sawirrada qaarkood waxay ku jiraan bogag kale: {hosts}. Waxaa la soo weydiiyaa oo keliya marka aad badhanka riixdo.',
        picturesShown: 'Sawirradii la heli karay waa la muujiyay.',
        linkBroken: 'Linkigani ma dhamma. Mar kale weydii.',
        toMine: 'Fur boorsadayda',
      },
      export: {
        title: 'Calaamadahayga',
        made: 'La kaydiyey {day}.',
        readme: {
          inside: {
            other: 'Tani waa wax walba oo boorsadaydu haysay. Calaamadaha: {count}. Waxaa ku jira:',
          },
          page: 'index.html: calaamadaha ayuu muujiyaa. Biraawsar kasta ku fur; internet uma baahna.',
          originals:
            'originals: calaamadaha sidii ay u yimaaddeen. Waxba lagama beddelin, markaa caddayntu weli way ku jirtaa.',
          records:
            'badges.json: qoraalladayda, astaamahayga iyo sida aan u kala horraysiiyey, waxa calaamad walba laga akhriyey, iyo wixii qashinka ku jiray.',
          manifest: 'manifest.json: raadka (SHA-256) fayl walba, oo lagu garto dhaawac.',
          restore:
            'Si calaamadaha mar kale boorso loogu rido, fur bogga boorsada oo sii faylkan zip ah oo dhan. Waxa halkaas jooga way hadhayaan.',
          genuine:
            'Si aad u ogaato in calaamad run tahay, faylkeeda originals ku jira sii hubiye kasta oo Open Badges ah. Qoraalkan iyo boggu waxba ma caddeeyaan.',
          noCodes:
            'Koodhadhku halkan kuma jiraan. Waxaa lagu daraa oo keliya nuqullada erey-sir lagu xiray.',
          codes:
            'Koodhadhkaygu waxay ku jiraan codes.json. Qofkii haysta waxa ka dambeeya wuu furi karaa, markaa adigu kaydso.',
          missing: 'Faylashan lama akhrin karin markii tan la kaydiyey, halkanna kuma jiraan:',
        },
        page: {
          intro:
            'Calaamadaha iyo qoraallada sidii ay maalintaas ahaayeen. Boggani keligiis waxba ma caddeeyo: caddayntu faylasha ayay ku jirtaa.',
          empty: 'Halkan calaamado ma jiraan.',
          from: 'Ka timid {issuer}',
          given: 'La bixiyey {day}',
          until: 'Way taagan tahay ilaa {day}',
          about: 'Ku saabsan',
          criteria: 'Waxa ay u baahnayd',
          skills: 'Xirfado',
          tags: 'Astaamahayga',
          note: 'Qoraalladayda',
          files: 'Faylal',
        },
        locked:
          'Calaamado boorso ku jiray, oo erey-sir lagu xiray. Faylkan sii bogga boorsada, erey-sirkana halkaas ku qor. Si loo furo bogga la’aantiis: PBKDF2 ayaa erey-sirka (UTF-8, NFC) ka samaysa fure 256 bit ah iyadoo la raacayo waxa ku jira "kdf"; AES-GCM ayaa "data" ku furta furahaas iyo "iv" ee ku jira "cipher", 16-ka byte ee ugu dambeeyana waa tag. Salt, iv iyo data waa base64url. Waxa ka soo baxa waa fayl zip ah.',
      },
      failures: {
        'storage-refused':
          'Biraawsarkani bogga uma oggola inuu wax kaydiyo: malaha waa daaqad gaar ah. Mid caadi ah ku fur.',
        'storage-full':
          'Qalabkani meel boorsadaada ku filan ma laha. Wixii ku jiray weli way jiraan. Nuqul kaydi, meelna bannee.',
        'storage-newer':
          'Boorsadan waxaa furay nooc cusub oo boggan ah. Xidh dhammaan daaqadaha ay ku furan tahay, mar kalena fur.',
        'storage-lost':
          'Wixii boggani kaydiyey waa la tirtiray ama daaqad kale ayaa lagu xidhay. Bogga mar kale soo rar.',
        'storage-failed':
          'Biraawsarku dhexda ayuu ka joogsaday. Waxba lama beddelin: mar kale isku day.',
        'storage-incomplete': 'Fayl baa maqnaa, markaa waxba lama beddelin: mar kale isku day.',
        'storage-blocked':
          'Nooc hore oo boggan ah ayaa daaqad kale ku furan. Xidh, boggana mar kale soo rar.',
      },
      failed:
        'Wax baa qaldamay, tanina ma dhammaan. Wixii boorsada ku jiray weli way jiraan: mar kale isku day.',
    },
  },

  claimPage: {
    title: 'Fur calaamadahaaga',
    lead: 'Waxaad haysataa kaar koodh leh. Wuxuu furaa calaamad walba oo koodhkan laguugu bixiyey. Akoon uma baahnid.',
    noScript:
      'Boggani koodhkaaga wuxuu ku furaa qalabkaaga, JavaScript ayuuna u baahan yahay. Isku day biraawsar kale, ama cidda kaarka ku siisay weydii cinwaanka calaamaddaada.',
    private: 'Koodhkaagu qalabkaaga ayuu ku hadhaa. Annaga iyo cid kale midna looma diro.',
    lost: 'Kaarkii ma lumisay, mise qof baa koodhkaaga arkay?',
    lostText:
      'U sheeg qofkii ku siiyey. Koodh cusub ayuu ku siin karaa: kii hore markaas waxba ma furo.',
    texts: {
      label: 'Koodhkaaga',
      hint: 'Kaarkaaga ayuu ku yaallaa. Xarfaha waaweyn, meelaha bannaan iyo jiitintu dhib ma leh.',
      open: 'Fur',
      working: 'Calaamadahaaga waa la raadinayaa…',
      length: 'Koodhku wuxuu leeyahay 28 xaraf iyo tiro, kaararka hore 26. Waxaad qortay {count}.',
      slip: 'Kani koodh dhab ah ma aha: xaraf baa qaldan, maqan ama meel kale jooga. Kaarka mar kale eeg.',
      notYet:
        'Koodhkan weli waxba kuma furmaan. Koodhku wuxuu shaqeeyaa marka calaamadda la daabaco, boggana waxaa u dambeysay in la cusboonaysiiyo {day}. Maalin ama laba ka dib isku day. Haddii uusan weli furmin, weydii cidda kaarka ku siisay. Haddii koodh cusub lagu siiyey, kaas isticmaal.',
      notYetOld:
        'Koodhkan weli waxba kuma furmaan. Koodhku wuxuu shaqeeyaa marka calaamadda la daabaco. Maalin ama laba ka dib isku day. Haddii uusan weli furmin, weydii cidda kaarka ku siisay.',
      unreachable: 'Boggu ma jawaabin. Hubi inaad onlayn tahay oo isku day.',
      tooOld:
        'Biraawsarkani koodhadh halkan kuma furi karo. Mid cusub isku day, hubina in cinwaanku ku bilaabmo https.',
      damaged:
        'Wax uu koodhkani furo ayaa bogga ku xumaaday, lamana tusi karo. U sheeg cidda kaarka ku siisay.',
      hello: 'Salaan, {name}',
      helloNobody: 'Calaamadahaaga',
      yours: { one: 'Calaamaddan adigaa leh.', other: 'Calaamadahaaga: {count}.' },
      from: '{issuer}, {day}',
      stateUnknown: 'Xaaladdeeda hadda lama eegi karin.',
      openPage: 'Fur boggeeda',
      savePicture: 'Kaydi sawirka',
      saveAll: 'Kaydi dhammaan sawirrada',
      saving: 'Sawirrada waa la keenayaa…',
      savedAll: {
        other:
          'Dhammaan sawirrada ({count}) waxay ku jiraan {file}, meesha qalabkani wax ku kaydiyo.',
      },
      savedSome:
        'Sawirradani ma iman: {badges}. Kuwa kale waxay ku jiraan {file}. Isku day markaad onlayn tahay.',
      savedNone: 'Sawir ma iman. Hubi inaad onlayn tahay oo isku day.',
      copyLink: 'Koobi linkiga magacayga la’aantiis',
      copyNamed: 'Koobi linkiga magacayga leh',
      copied: 'Waa la koobiyeeyey.',
      copyFailed: 'Biraawsarkaagu nama oggola inaan koobiyeyno. Halkan ka koobi:',
      links:
        'Linkiga magacaaga leh wuxuu magacaaga tusaa qofkii haysta, wuxuuna caddeeyaa in bixiyuhu saxiixay. Linkiga kale calaamadda ayuu tusaa, magac cidna ma tuso.',
      linkBare: 'Qofkii linkiga haysta calaamadda ayuu arki karaa. Cidna ma magacaabo.',
      keep: 'Sida loo kaydiyo',
      keepAll: 'Dhammaan ku kaydi boorsadayda',
      record: {
        whole: {
          other: 'Diiwaankaaga oo dhan ee {issuer}: calaamado {count}, ilaa {day}.',
        },
        hint: 'Hal fayl oo ay saxeexeen. Qofkii hubiya wuxuu arkaa calaamadahan oo dhan, iyo inay hal qof leeyahay. Halkan koodhkaaga oo keliya ayaa fura.',
        save: 'Kaydi diiwaanka',
        saving: 'Diiwaanka waa la keenayaa…',
        saved: 'Diiwaanku wuxuu ku jiraa {file}, meesha qalabkani wax ku kaydiyo.',
        failed: 'Diiwaanku ma iman. Hubi inaad onlayn tahay oo isku day.',
      },
      careful: 'Koodhkaaga u ilaali sida fure. Qofkii haysta boggan ayuu furi karaa.',
      another: 'Fur koodh kale',
      move: {
        title: 'Ciwaankayga iimaylka waa la xiri doonaa',
        text: 'Calaamadahaagu waxay ku xirnaan karaan ciwaanka dugsigaaga ama shaqadaada. Halkan ku samee faylka codsiga oo sii kuwii calaamadaha ku siiyay: waxay ku siin karaan kuwo cusub oo beddela kuwii hore. Koodhkaagu isma beddelo. Faylka waxaa fura oo keliya koodhkaaga, oo iyaguna ay hayaan.',
        to: 'Maxaa caddaynaya inay adiga kuu yihiin?',
        email: 'Ciwaan iimayl oo kale',
        code: 'Koodhkayga oo keliya',
        key: 'Fure uu biraawsarkani hayo',
        keyHint:
          'Furaha halkan ayaa lagu sameeyaa mana ka bixi karo biraawsarkan, xitaa nuqul la kaydiyay. Markaad calaamadaha ku saxiixdo, qof walba wuu arki karaa in adiga lagu siiyay. Haddii aad qalabkan lumiso ama aad xogtiisa tirtirto, furuhu waa lumayaa: koodhkaagu weli wuu furayaa calaamadahaaga, codsi kalena waad samayn kartaa.',
        noKey: 'Biraawsarkani ma samayn karo fure noocaas ah. Dooro jawaab kale.',
        address: 'Ciwaankaaga iimaylka ee cusub',
        wrong: 'Taasi ma aha ciwaan iimayl. Wuxuu u eg yahay name@example.org',
        save: 'Kaydi codsiga',
        saved: 'Waxaa loo kaydiyay {file}. Sii kuwii calaamadaha ku siiyay.',
        failed: 'Codsiga laguma samayn karin biraawsarkan.',
      },
    },
  },

  openBadge: {
    check: 'Hubi calaamaddan',
    working: 'Waa la hubinayaa…',
    failed: 'Boggani ma soo rari karin waxa calaamadaha hubiya.',
    noAddress: 'Calaamad la hubiyo halkan ma jirto: cinwaankeedu waa inuu ku bilaabmaa https://',
    unreachable:
      'Bogga {host} ma jawaabin, ama ma oggola in bogag kale calaamaddan akhriyaan. Taasi calaamadda waxba kama sheegto.',
    open: 'Halkaas ku fur',
    elsewhere: 'Ku hubi bogga loogu talagalay',
    more: 'Wax walba oo la hubiyey',
  },

  formsPage: {
    firstStep: {
      forWhom: 'Kuwa boggan maamula.',
      issuer:
        'Marka hore sheeg cidda calaamadaha bixisa: iskuul, kulliyad, naadi. Gal u samee, galkana faylkan geli:',
      issuerLink: 'Faylkan kayd-koodhka ka bilow',
      badge:
        'Sharrax calaamaddaadii ugu horreysay. Foomku faylkan ayuu kuu qorayaa; marka la isku daro, calaamaddu halkan ayay ku jirtaa:',
      badgeLink: 'Soo jeedi calaamad',
    },
  },

  notFound: {
    title: 'Cinwaankan waxba kuma jiraan',
    text: 'Cinwaanka abaalmarintu waa dheer yahay waana inuu dhammaystiran yahay. Haddii qof kuu soo diray, mar kale koobiyee. Calaamadaha iyo abaalmarinnada mar la daabacay weligood ma guuraan.',
    badges: 'Eeg calaamadaha oo dhan',
    home: 'Tag bogga koowaad',
  },

  guides: {
    verify: {
      title: 'Hubi calaamad',
      lead: 'Qof baa calaamad ku tusay. Halkan daqiiqado yar ayaad ku hubsan kartaa. Akoon uma baahnid, cidna oggolaansho kama weydiinaysid.',
      sections: [
        {
          title: 'Fur boggeeda',
          text: 'Raac cinwaanka calaamadda la socda. Cinwaanku waa inuu ku bilaabmaa cinwaanka boggan. Boggu sadarka hore ayuu ku sheegaa in calaamaddu tahay **ansax**, **dhacday**, **la hakiyey**, **lala noqday** ama **la beddelay**, iyo waxa ay u baahnayd.',
        },
        {
          title: 'Hubiye ha caddeeyo',
          text: 'Bog waa la koobiyeyn karaa; saxiix lama koobiyeyn karo.\n\n1. Sawirka calaamadda ka soo deji boggeeda, ama milkiilaha weydii kiisa.\n2. Sii hubiye kasta oo Open Badges ah, sida hubiyaha dadweynaha ee 1EdTech.\n3. Hubiyuhu wuxuu akhriyaa caddaynta sawirka ku jirta, wuxuu keenaa furaha dadweynaha ee bixiyaha, wuxuuna kuu sheegaa cidda saxiixday iyo in ay weli taagan tahay.',
        },
        {
          title: 'Hubi cidda iska leh',
          text: 'Calaamaddu magac ama cinwaan furan ma sido. Waxay sidaa raad (hash) aan cidina cinwaan dib ugu celin karin: milkiiluhu wuxuu kuu sheegaa iimaylka ama koodhka, hubiyuhu si isku mid ah ayuu raadkiisa u sameeyaa, labaduna waa inay is le’ekaadaan.',
        },
        {
          title: 'Bixiyaha ma aamintaa?',
          text: 'Saxiixu wuxuu caddeeyaa cidda tiri, ma caddeeyo inay xikmad tahay. Eeg cidda calaamadda bixisay, waxay weydiisay, iyo caddaynta.',
        },
      ],
    },
    keep: {
      title: 'Calaamaddaada kaydi, oo tus',
      lead: 'Calaamadda adigaa leh. Cidina faylka kaama qaadi karto, adiguna waxaad doorataa cidda arki karta.',
      sections: [
        {
          title: 'Kaydi sawirka',
          text: 'Bogga calaamaddaada ka dooro **Sawirka calaamadda (PNG)** oo ku kaydi meesha aad shahaadooyinkaaga dhigato. Caddayntu sawirka ayay ku jirtaa. Ha jarin, ha beddelin, shaashaddana ha ka sawirin: sidaas caddayntu way ku luntaa.',
        },
        {
          title: 'Cinwaanka adigu hayso, ama la wadaag',
          text: 'Bogga calaamaddaadu liis kuma jiro, raadiye internetna kuma jiro. Qofkii cinwaanka haysta ayaa furi kara, markaa u bixi sida aad lambarkaaga telefoonka u bixiso.',
        },
        {
          title: 'Ku rid boorsadaada, ama boorso dijitaal ah',
          text: '**Boorsada** boggani waxay calaamado meel kasta ka yimid ku kaydisaa qalabkaaga: sawirro, faylal, kayd dhan. Akoon uma baahnid, dhammaanna hal fayl ayaad ku kaydin kartaa. Boorso meel kale taal (Open Badges 2.0) ama boorso dijitaal ah (3.0) sidoo kale sawirka way qaadataa, ama cinwaanka markhaatiga ee bogga calaamaddaada.',
        },
        {
          title: 'Tus kulliyad ama loo-shaqeeye',
          text: 'Dir cinwaanka calaamaddaada, ama sawirka ku lifaaq. Bogga waxay ka akhrisan karaan waxa ay u baahnayd, wayna hubin karaan inay run tahay.',
        },
        {
          title: 'Ma ka noqotay?',
          text: 'Waxaad codsan kartaa in magacaaga laga saaro, ama in calaamadda oo dhan la tirtiro. U qor cidda ku siisay.',
        },
      ],
    },
  },
}
