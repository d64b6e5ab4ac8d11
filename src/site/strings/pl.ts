import type { Draft } from './draft.ts'

/** The words of the pages in Polish, begun: a DRAFT that nobody who speaks Polish has read yet. */
export const pl: Draft = {
  languageName: 'Polski',
  locale: 'pl-PL',
  direction: 'ltr',
  font: '',
  draft: 'To tłumaczenie jest szkicem; nie sprawdziła go jeszcze osoba mówiąca po polsku.',
  partlyEnglish: 'Część słów na tej stronie jest jeszcze po angielsku.',
  skip: 'Przejdź do treści',
  menu: 'Główne strony',
  languages: 'Języki',
  nav: {
    badges: 'Odznaki',
    issuers: 'Kto je daje',
    verify: 'Sprawdź',
    keep: 'Zachowaj',
    award: 'Przyznaj',
  },
  about: 'O stronie',
  privacy: 'Prywatność',
  contact: 'Napisz do nas',
  feed: 'Nowe odznaki (kanał)',
  developers: 'Dla programistów',
  builtAs: 'Otwarte odznaki, które każdy może sprawdzić.',
  builtWith: 'Opublikowano za pomocą Cinquefoil jako otwarte odznaki, które każdy może sprawdzić.',
  preview: 'Tylko podgląd: te odznaki niczego nie dowodzą.',
  example: 'Przykładowe miasto: wszystko i wszyscy tutaj są zmyśleni.',

  homeEmpty: 'Nie ma jeszcze odznak. Zajrzyj wkrótce: pierwsze pojawią się tutaj.',
  hero: {
    see: 'Zobacz wszystkie odznaki',
    check: 'Sprawdź odznakę',
  },
  doors: {
    title: 'Co cię tu sprowadza?',
    learner: {
      title: 'Mam zdobytą odznakę',
      text: 'Przechowaj ją bezpiecznie, pokazuj innym i decyduj, kto ją widzi.',
      card: 'Mam kartę z kodem',
      link: 'Jak zachować odznakę',
    },
    employer: {
      title: 'Ktoś pokazał mi odznakę',
      text: 'Dowiedz się w minutę, czy jest prawdziwa i co trzeba było zrobić, aby ją zdobyć.',
      link: 'Jak sprawdzić odznakę',
    },
    teacher: {
      title: 'Chcę przyznać odznakę',
      text: 'Powiedz, co potrafią twoi uczniowie, słowami, które pójdą z nimi dalej.',
      link: 'Jak przyznać odznakę',
    },
  },

  awardPage: {
    kind: 'Przyznana odznaka',
    title: (badge, issuer) => `${badge}, przyznaje ${issuer}`,
    titleErased: 'Przyznana odznaka, którą wymazano',
    was: 'otrzymuje',
    withheld: 'osoba, która zachowuje swoje imię dla siebie',
    withheldText:
      'Bez prywatnego linku właściciela ta strona celowo nie podaje imienia. Sama odznaka zawiera odcisk adresu lub kodu właściciela, więc tylko właściciel może dowieść, czyja ona jest.',
    name: {
      signed: 'Wystawca podpisał to imię.',
      differs:
        'Link pokazuje imię, które nie pasuje do tej odznaki: zmieniono je albo ucięto. Poproś właściciela o link jeszcze raz.',
      none: 'Link pokazuje imię, ale wystawca nie umieścił żadnego w tej odznace.',
      failed: 'Imienia z linku nie udało się teraz sprawdzić. Wczytaj stronę ponownie.',
    },
    awardedBy: 'Przyznaje',
    awardedOn: 'Przyznano',
    validUntil: 'Ważna do',
    state: {
      valid: (until) => (until ? `Ważna do ${until}` : 'Ważna. Nie wygasa.'),
      expired: (day) => (day ? `Wygasła ${day}` : 'Wygasła'),
      suspended: (day) => (day ? `Wstrzymana od ${day}` : 'Wstrzymana'),
      revoked: (day) => (day ? `Cofnięta ${day}` : 'Cofnięta'),
      superseded: () => 'Zastąpiona nowszą',
      erased: (day) => (day ? `Wymazana ${day}` : 'Wymazana'),
    },
    stateWord: {
      valid: 'Ważna',
      expired: 'Wygasła',
      suspended: 'Wstrzymana',
      revoked: 'Cofnięta',
      superseded: 'Zastąpiona',
      erased: 'Wymazana',
    },
    stateText: {
      valid: 'Wystawca stoi za tą odznaką.',
      expired: 'Została zdobyta i była ważna do tego dnia. Można ją odnowić.',
      suspended: 'Na razie wystawca za nią nie stoi. Może znów stać się ważna.',
      revoked: 'Wystawca cofnął tę odznakę. Nie należy na niej polegać.',
      superseded: 'To, co mówi, wydarzyło się; nowsza mówi to lepiej.',
      erased:
        'Tę odznakę usunięto na życzenie właściciela lub z mocy prawa. Na tej stronie nic o niej nie zostało.',
    },
    reason: 'Podany powód:',
    newer: 'Zobacz nowszą',
    earlier: 'Zastępuje wcześniejszą',
    restsOn: {
      title: 'Na czym się opiera',
      text: 'Jej posiadacz ukończył ścieżkę dzięki:',
      others: {
        one: '{count} odznace ze ścieżki, której strony nie ma na liście',
        few: '{count} odznakom ze ścieżki, których stron nie ma na liście',
        many: '{count} odznakom ze ścieżki, których stron nie ma na liście',
        other: '{count} odznakom ze ścieżki, których stron nie ma na liście',
      },
      elsewhere: (host) => `Odznaka z ${host}`,
    },
    agreed: {
      title: 'Kto się zgodził',
      text: 'Obejrzano, co zostało zrobione, i podpisano opinię.',
      signed: 'Co podpisali, dla programów',
    },
    endorsed: {
      title: 'Kto ją popiera',
      since: (day) => `Od ${day}`,
      earlier: 'Dotyczy wcześniejszego brzmienia odznaki.',
      revoked: (day) => `Poparcie wycofano ${day}.`,
      signed: 'Podpisane poparcie',
      stand: 'Udziel poparcia',
      elsewhere: {
        nameless: 'Ktoś, kto nie podaje nazwy',
        until: (day) => `Do ${day}`,
        ownKey:
          'Podpisano gdzie indziej i podpis jest prawidłowy. Klucz należy do podpisującego, więc nazwa to tylko jego słowa. Klucz:',
        pinned:
          'Podpisano gdzie indziej i podpis jest prawidłowy według klucza, który ta strona dla podpisującego przechowuje. Identyfikator:',
      },
    },
    version: 'Przyznano według tej wersji odznaki:',
    changedSince: 'Dziś odznaka brzmi inaczej. Ta strona pokazuje, co mówiła w dniu przyznania.',
    criteria: 'Co trzeba było zrobić',
    narrative: 'Co mówi wystawca',
    evidence: 'Dowody',
    evidenceItem: (number) => `Dowód ${number}`,
    results: 'Wyniki',
    skills: 'Umiejętności',
    facts: {
      creditsEarned: 'Zdobyte punkty',
      role: 'Rola',
      term: 'Semestr',
      licenseNumber: 'Numer licencji',
    },
    activity: 'Kiedy to było',
    activityFrom: (day) => `Od ${day}`,
    activityUntil: (day) => `Do ${day}`,
    activitySpan: (first, last) => `${first} – ${last}`,
    about: 'O tej odznace',
    jump: { keep: 'Zachowaj', check: 'Sprawdź' },
    check: {
      title: 'Czy jest prawdziwa?',
      text: 'Nie wierz nam na słowo. Każdy weryfikator Open Badges może dowieść, kto ją podpisał i że nic nie zmieniono.',
      link: 'Sprawdź to samodzielnie',
    },
    downloads: {
      title: 'Weź ją ze sobą',
      text: 'Obrazek niesie w sobie dowód: zachowaj go jak świadectwo.',
      textPast:
        'Możesz nadal zachować obrazek. Kto go sprawdzi, dowie się, jaki jest dziś stan odznaki.',
      more: 'Inne postacie, dla programów do odznak',
      plain: {
        name: 'Sam obrazek odznaki (PNG)',
        text: 'W tym obrazku nie ma Twojej odznaki z dowodem. Aby dostać ten z dowodem, włącz JavaScript i otwórz tę stronę jeszcze raz albo włóż plik „Poświadczenie (3.0)” z listy poniżej do plecaka.',
      },
      'badge.png': {
        name: 'Obrazek odznaki (PNG)',
        text: 'Są w nim obie postacie, 2.0 i 3.0.',
      },
      'badge-3.svg': {
        name: 'Rysunek odznaki (SVG, 3.0)',
        text: 'Ostry w każdym rozmiarze, z nowszą postacią w środku.',
      },
      'badge-2.svg': {
        name: 'Rysunek odznaki (SVG, 2.0)',
        text: 'Ostry w każdym rozmiarze, ze starszą postacią w środku.',
      },
      'credential.json': {
        name: 'Poświadczenie (3.0)',
        text: 'Do portfeli: wklej adres albo otwórz plik.',
      },
      'credential.jwt': {
        name: 'Poświadczenie jako token (3.0)',
        text: 'Do systemów, które czytają podpisane tokeny.',
      },
      'assertion.json': { name: 'Asercja (2.0)', text: 'Do plecaków: wklej adres.' },
      'assertion.jws': {
        name: 'Podpisana asercja (2.0)',
        text: 'Do plecaków, które wymagają podpisu.',
      },
    },
    keep: {
      title: 'Czy jest twoja?',
      text: 'Obrazek pozostaje dobry, nawet jeśli ta strona zniknie.',
      link: 'Jak ją zachować i pokazać',
    },
    printed: 'Sprawdź tę odznakę pod adresem:',
    share: {
      title: 'Pokaż ją innym',
      text: 'Kto ma adres, może otworzyć tę stronę. Nikt się nie dowie, że ją pokazano.',
      copy: 'Kopiuj link',
      sheet: 'Udostępnij…',
      mail: 'Wyślij e-mailem',
      print: 'Drukuj jako świadectwo',
      printWhole: 'Drukuj całą stronę',
      copied: 'Skopiowano.',
      byHand: 'Ta przeglądarka nie pozwala nam kopiować. Zaznacz tekst i skopiuj go ręcznie.',
      unread: 'Pliku nie udało się teraz odczytać. Spróbuj za chwilę.',
      qr: 'Pokaż kod QR',
      qrLabel: 'Kod QR, który otwiera tę stronę',
      badgeQr: 'Pokaż kod QR, który jest odznaką',
      badgeQrText:
        'Ten kod nie prowadzi do odznaki: jest odznaką. Aparat telefonu otwiera stronę, która sprawdza odznaki, z tą w środku, i nic z niej nie jest wysyłane.',
      badgeQrLabel: 'Kod QR, który zawiera tę odznakę',
      badgeQrLarge:
        'Ta odznaka jest za duża na kod QR, który przeczyta telefon. Użyj kodu, który otwiera tę stronę.',
      embed: {
        title: 'Umieść ją na stronie WWW',
        text: 'Wklej te wiersze na stronę. Pokazują odznakę i pozwalają odwiedzającym ją tam sprawdzić.',
        unlisted:
          'Tej odznaki nie ma na żadnej liście. Na publicznej stronie każdy może ją zobaczyć i otworzyć tę stronę. Gdy usuniesz te wiersze, znów będzie ukryta przed tymi, którzy nie zachowali adresu.',
        named: 'Pokaż też moje imię',
        copy: 'Kopiuj wiersze',
        save: 'Zapisz jako oembed.json',
      },
      linkedIn: 'Dodaj do profilu LinkedIn',
      linkedInText:
        'LinkedIn otworzy formularz. Jeśli sam się nie wypełni, skopiuj stąd każdy wiersz.',
      linkedInOpen: 'Otwórz LinkedIn',
      copyField: 'Kopiuj',
      fields: {
        name: 'Nazwa',
        organizationName: 'Organizacja wystawiająca',
        issueYear: 'Rok wydania',
        issueMonth: 'Miesiąc wydania',
        expirationYear: 'Rok wygaśnięcia',
        expirationMonth: 'Miesiąc wygaśnięcia',
        certUrl: 'Adres URL poświadczenia',
        certId: 'Identyfikator poświadczenia',
      },
      wallet: 'Włóż ją do portfela',
      walletText:
        'Portfel to aplikacja, która przechowuje odznaki. Zeskanuj nią ten kod, otwórz odznakę w Learner Credential Wallet na tym urządzeniu albo wklej tekst odznaki do innej.',
      walletOpen: 'Otwórz w Learner Credential Wallet',
      walletCopy: 'Kopiuj adres dla portfeli',
      walletJson: 'Kopiuj tekst odznaki',
      walletQr: 'Kod QR do zeskanowania portfelem',
    },
    paper: {
      codeIs:
        'Kod jest samą odznaką. Aparat telefonu otwiera ją do sprawdzenia i nic z niej nie jest wysyłane.',
      codeLeads: 'Kod prowadzi do strony tej odznaki. Sama odznaka jest za duża na kod.',
      verdict: '{verdict} (tak mówiła strona dnia {day})',
      checked: '{verdict} (sprawdzono {day})',
    },
    provenance: {
      title: 'Jak powstała',
      proposed: 'Zgłoszono',
      approved: 'Opublikowano',
      commit: 'Zapisano jako',
      changed: 'Co od tego czasu zmieniono w odznace',
      legend: 'Przekreślone: co mówiła w dniu przyznania. Podkreślone: co mówi dziś.',
    },
  },

  pack: {
    offer: {
      title: 'Weź ją na całe życie',
      text: 'Jeden plik, który sam siebie dowodzi: odznaka, klucze i dzisiejsze odpowiedzi wystawcy oraz program, który je sprawdza. Działa bez sieci i także wtedy, gdy tej strony już nie będzie.',
      textMany:
        'Jeden plik, który sam siebie dowodzi: pokazane tu odznaki, klucze i dzisiejsze odpowiedzi wystawców oraz program, który je sprawdza. Działa bez sieci i także wtedy, gdy tych stron już nie będzie.',
      page: 'Zapisz jako jedną stronę',
      zip: 'Zapisz jako zip z częściami',
    },
    texts: {
      title: 'Odznaki, które same siebie dowodzą',
      waiting: 'Ten plik sprawdza sam siebie…',
      unproven: 'Nic w tym pliku nie zostało jeszcze dowiedzione.',
      unprovenWhy:
        'Jeśli po kilku sekundach nadal to czytasz, nie polegaj na tym pliku: zmieniono go albo ta przeglądarka jest za stara lub nie uruchamia skryptów. Otwórz go w przeglądarce takiej jak Firefox, Chrome, Edge lub Safari.',
      changed: 'Ten plik zmieniono. Nie polegaj na nim.',
      changedText:
        'Coś w nim jest inne niż wtedy, gdy powstał: uszkodził się po drodze albo ktoś go zmienił. Nic z niego nie jest pokazywane. Poproś właściciela o plik jeszcze raz.',
      made: 'Utworzono {day}, jak mówi plik.',
      theirWords:
        'Napisała to osoba, która zrobiła ten plik. Nie ma tego w żadnej odznace i nikt tego nie sprawdził.',
      whole: {
        one: 'Ten plik jest cały: jego {count} część jest taka, jak w chwili utworzenia.',
        few: 'Ten plik jest cały: każda z jego {count} części jest taka, jak w chwili utworzenia.',
        many: 'Ten plik jest cały: każda z jego {count} części jest taka, jak w chwili utworzenia.',
        other:
          'Ten plik jest cały: każda z jego części ({count}) jest taka, jak w chwili utworzenia.',
      },
      digest: 'Odcisk tego pliku:',
      sayings: {
        standing: {
          title:
            'Prawdziwa: podpisuje {issuer}, niecofnięta na dzień {day}, a według samego pliku także na dzień {made}',
          text: 'Wystawca podpisał listę cofniętych odznak dnia {listed} i tej odznaki na niej nie ma. Plik mówi, że dnia {made} była to nadal najnowsza lista, ale tego nikt nie podpisał. Czy odznakę cofnięto później, tego bez sieci nie można wiedzieć.',
        },
        'standing-unsigned': {
          title: 'Prawdziwa: podpisuje {issuer}; niecofnięta na dzień {day}, jak mówi plik',
          text: 'Odznaka jest podpisana. Lista cofniętych odznak nie jest podpisana, więc potwierdzić ją może tylko strona wystawcy. Czy odznakę cofnięto później, tego bez sieci nie można wiedzieć.',
        },
        'no-list': {
          title: 'Prawdziwa: podpisuje {issuer}',
          text: 'Odznaka nie wskazuje listy cofniętych odznak, więc nikt nie może jej tam poszukać, ani bez sieci, ani w sieci.',
        },
        'list-missing': {
          title: 'Podpisuje {issuer}; nie wiadomo, czy ją cofnięto',
          text: 'Gdy powstawał ten plik, nie udało się dostać listy cofniętych odznak wystawcy. Zapytaj wystawcę, gdy będzie sieć.',
        },
        hosted: {
          title: 'Bez podpisu: tylko {host} może powiedzieć, czy jest prawdziwa',
          text: 'Plik zawiera to, co tamta strona miała odpowiedzieć dnia {made}. Każdy mógł to napisać, więc bez sieci niczego to nie dowodzi. Zapytaj wystawcę, gdy będzie sieć.',
        },
        expired: {
          title: 'Prawdziwa: podpisuje {issuer}, ale wygasła {day}',
          text: 'To, co mówi, wydarzyło się. Mogła zostać odnowiona albo cofnięta: tego bez sieci nie można wiedzieć.',
        },
        'not-begun': {
          title: 'Podpisuje {issuer}, ale zaczyna się dopiero {day}',
          text: 'Gdy powstawał ten plik, odznaka jeszcze się nie zaczęła.',
        },
        withdrawn: {
          title: '{finding}',
          text: '{about} Tak odpowiedział wystawca, gdy powstawał ten plik, dnia {made}.',
        },
        other: {
          title: '{finding}',
          text: '{about}',
        },
      },
      clock:
        'Zegar tego urządzenia pokazuje {today}. To wcześniej, niż powstał ten plik ({made}): jedno z dwojga jest błędne. Ustaw zegar dobrze, aby wiedzieć, czy odznaka wygasła.',
      nobody: 'jej wystawca',
      awardedTo: 'Przyznano osobie (imię potwierdza podpis wystawcy)',
      issuer: 'Od',
      awarded: 'Przyznano',
      until: 'Ważna do',
      about: 'O tej odznace',
      criteria: 'Co trzeba było zrobić',
      skills: 'Umiejętności',
      files: 'Odznaka jako pliki',
      filesHint: 'Każdy z nich jest samą odznaką, dla portfeli, plecaków i innych weryfikatorów.',
      checks: 'Wszystkie sprawdzenia na dzień {day}',
      prove: {
        title: 'Czego ten plik dowodzi, a czego nie może',
        can: 'Dowodzi, że odznaka jest dokładnie tym, co podpisano kluczem z tego pliku, i że od tego czasu nic nie zmieniono.',
        cannot:
          'Sam nie może dowieść, czyj to klucz. Klucz pobrano od wystawcy, gdy plik powstawał, ale kto robi plik, może włożyć do niego dowolny klucz, dowolną datę i dowolny program.',
        how: 'Jeśli to ważne, upewnij się na jeden z tych sposobów:',
        steps: [
          'Naciśnij powyżej „Zapytaj teraz wystawcę”, jeśli ufasz miejscu, z którego masz ten plik. Klucze zostaną pobrane od nowa z {host}.',
          'Albo zapisz jeden z plików odznaki i daj go weryfikatorowi, który sam wybierzesz.',
          'Albo zapytaj {host} w sposób, który znasz, a nie taki, który jest w tym pliku, czy poniższy klucz należy do nich.',
        ],
        keys: 'Odcisk klucza {host} (RFC 7638):',
      },
      ask: {
        text: 'Z siecią ta strona może sprawdzić ponownie, z dzisiejszymi kluczami i listami. Pyta wtedy {hosts}, a tam widać, że ktoś pyta: adres internetowy, ale bez nazwiska. Nic nie jest pytane, zanim naciśniesz przycisk.',
        button: 'Zapytaj teraz wystawcę',
        working: 'Pytanie…',
        result: 'Zapytano {moment}. To, czego plik dowodzi sam, jest powiedziane osobno.',
        offline:
          'Brak sieci: to, czego plik dowodzi sam, nadal obowiązuje. Zapytaj ponownie, gdy będzie sieć.',
        silent:
          'Nikt nie odpowiedział: to, czego plik dowodzi sam, nadal obowiązuje. Zapytaj ponownie później.',
        nobody: 'O to, co jest w tym pliku, nie trzeba pytać żadnej strony.',
      },
      zip: {
        page: '{page}: otwórz w przeglądarce. Sprawdza sam siebie i pokazuje wszystko bez sieci.',
        files: 'files: odznaki jako pliki, dla portfeli, plecaków i innych weryfikatorów.',
        answers: 'issuer: co odpowiedziały strony wystawców, klucze i listy cofniętych odznak.',
        manifest: 'manifest.json: który z tych plików pochodzi z którego adresu.',
        genuine:
          'O tym, czy odznaka jest prawdziwa, rozstrzygają jej podpis i jej wystawca, a nie ten tekst. Każdy weryfikator Open Badges może sprawdzić pliki w folderze files.',
      },
      making: {
        working: 'Sprawdzanie i pytanie wystawców o to, co do tego należy…',
        made: 'Zapisano jako {name}.',
        incomplete: 'Te strony nie odpowiedziały, i plik to mówi: {hosts}.',
        nothing: 'Nie ma w tym odznaki, którą potrafimy odczytać, więc nic nie zapisano.',
        failed: 'Nie udało się. Wczytaj stronę ponownie i spróbuj jeszcze raz.',
      },
    },
  },

  verifier: {
    now: 'Sprawdź teraz',
    nowText:
      'Twoja przeglądarka pobiera opublikowane pliki tej odznaki i sprawdza je jak ktoś obcy. Nikt się nie dowie, kim jesteś.',
    element: {
      drop: 'Upuść odznakę tutaj',
      choose: 'Wybierz obrazek lub plik',
      paste: 'Albo wklej ją tutaj',
      pasteHint: 'Adres strony, obrazka lub pliku odznaki albo tekst odznaki.',
      check: 'Sprawdź tę odznakę',
      copy: 'Oglądasz kopię strony {site}. Odznaki stamtąd są sprawdzane z tą kopią, więc odpowiedź mówi, co jest w kopii, a nie pod adresem publicznym.',
      scan: 'Zeskanuj kod QR',
      stopScan: 'Wyłącz aparat',
      scanHint: 'Trzymaj kod przed aparatem.',
      noCamera:
        'Nie udało się użyć aparatu. Zezwól na to w przeglądarce albo wybierz zdjęcie kodu.',
      working: 'Sprawdzanie…',
      failed: 'Nie udało się rozpocząć sprawdzania. Wczytaj stronę ponownie i spróbuj jeszcze raz.',
      unable:
        'Ta przeglądarka nie potrafi sprawdzać odznak. To nic nie mówi o odznace. Spróbuj nowszej przeglądarki albo innego urządzenia.',
      packed: {
        from: 'W tym pliku są inne pliki. Każdą odznakę z niego sprawdzono tak, jakby podano ją osobno.',
        left: 'Żadnej odznaki nie odczytano z: {names}',
        nothing:
          'Z tego pliku nie udało się odczytać żadnej odznaki. Po drodze go ucięto lub zmieniono, jest zamknięty na hasło albo nie ma w nim odznaki. Poproś o niego jeszcze raz albo podaj tej stronie jedną odznakę z niego.',
        changed:
          'Ten plik miał sam siebie dowodzić, ale później go zmieniono: już niczego nie dowodzi. Nie polegaj na tym, co pokazuje po otwarciu. Odznaki z niego sprawdzono tutaj, każdą osobno.',
        locked:
          'To kopia plecaka, zamknięta hasłem. Podaj ją plecakowi: zapyta o hasło i ją otworzy.',
        toBackpack: 'Otwórz plecak',
      },
      ask: 'Aby przejść dalej, ta strona musi zapytać {host}.',
      askWhy:
        'Tamta strona zobaczy, że ktoś sprawdza odznakę: adres internetowy, ale bez nazwiska.',
      allow: 'Zapytaj',
      refuse: 'Nie pytaj',
      verdict: {
        locale: 'pl-PL',
        findings: {
          genuine: {
            title: 'Prawdziwa. Nie wygasa.',
            text: 'Nikt jej nie zmienił, a wystawca jest potwierdzony.',
          },
          'genuine-until': {
            title: 'Prawdziwa i ważna do {day}',
            text: 'Nikt jej nie zmienił, a wystawca jest potwierdzony.',
          },
          'key-only': {
            title: 'Niezmieniona, ale nikt nie ręczy za jej wystawcę',
            text: 'Jej wystawcą jest klucz, a każdy może taki zrobić i dopisać dowolną nazwę. Zapytaj wystawcę, pod adresem, który znasz, czy ten klucz jest jego.',
          },
          gathered: {
            title: 'Zbiór, który złożył sam posiadacz. Spójrz na każdą odznakę.',
            text: 'Nikt go potem nie zmienił. Złożył go ten, kto ma jego klucz, a za ten klucz nikt nie ręczy; każdą odznakę w środku potwierdza jej własny wystawca.',
          },
          expired: {
            title: 'Prawdziwa, ale wygasła[ {day}]; to, co mówi, wydarzyło się',
            text: 'Nikt jej nie zmienił, a wystawca jest potwierdzony. Jej czas minął; można ją odnowić.',
          },
          'not-begun': {
            title: 'Prawdziwa, ale jeszcze się nie zaczęła[: zaczyna się {day}]',
            text: 'Nikt jej nie zmienił, a wystawca jest potwierdzony. Czy data w tym urządzeniu jest dobra?',
          },
          'on-hold': {
            title: 'Prawdziwa, ale wstrzymana[ od {day}][: {reason}]',
            text: 'Na razie wystawca za nią nie stoi. Może znów stać się ważna.',
          },
          'taken-back': {
            title: 'Cofnięta przez wystawcę[ {day}][: {reason}]',
            text: 'Nie należy na niej polegać.',
          },
          replaced: {
            title: 'Zastąpiona nowszą',
            text: 'To, co mówi, wydarzyło się; nowsza mówi to lepiej.',
          },
          altered: {
            title: 'Zmieniona: nie ufaj jej',
            text: 'To nie jest to, co podpisał wystawca. Poproś właściciela lub wystawcę o oryginał.',
          },
          disagree: {
            title: 'Jej dwie postacie są niezgodne: nie ufaj jej',
            text: 'Jeden obrazek zawiera tę odznakę w dwóch postaciach, a one nie mówią tego samego. Zapytaj wystawcę, która jest właściwa.',
          },
          unproven: {
            title: 'Niepotwierdzona: nie ufaj jej',
            text: 'Coś w niej nie jest prawdą albo wystawca nie jest tym, za kogo się podaje.',
          },
          unsigned: {
            title: 'Zbiór, którego nikt nie podpisał. Spójrz na każdą odznakę.',
            text: 'Każdy mógł go złożyć lub zmienić, więc sam niczego nie dowodzi: ani czyje są odznaki, ani że należą do jednej osoby. Każdą odznakę w środku sprawdzono osobno.',
          },
          'no-answer': {
            title: 'Nie udało się sprawdzić: {host} nie odpowiada',
            text: 'Może być dobra. Spróbuj później.',
          },
          'not-asked': {
            title: 'Nie udało się sprawdzić: nie zapytano {host}',
            text: 'Może być dobra: tylko tamta strona może to powiedzieć.',
          },
          unchecked: {
            title: 'Nie udało się sprawdzić wszystkiego',
            text: 'Może być dobra: nie wszystkiego udało się dowiedzieć.',
          },
          preview: {
            title: 'Podgląd: niczego nie dowodzi',
            text: 'Zrobiono ją do obejrzenia i podpisano kluczem, którego nikt nie trzyma.',
          },
          'no-badge': { title: 'Nie ma tu odznaki, którą potrafimy odczytać', text: '' },
        },
        endorsers: {
          stands: {
            issuer: '{who} popiera wystawcę „{name}”.',
            badge: '{who} popiera odznakę „{name}”.',
            award: '{who} popiera przyznanie tej odznaki.',
          },
          until: 'Do {day}.',
          findings: {
            'key-only':
              'Podpis jest prawidłowy, ale klucz należy do podpisującego: nazwa to tylko jego słowa.',
            'taken-back': 'Poparcie wycofano[: {reason}]',
            'on-hold': 'Poparcie na razie wstrzymano[: {reason}]',
            expired: 'Poparcie wygasło[ {day}].',
            'not-begun': 'Poparcie jeszcze się nie zaczęło[: zaczyna się {day}].',
            altered: 'Zmienione po podpisaniu. Nie liczy się.',
            elsewhere: 'Dotyczy czegoś innego. Tutaj się nie liczy.',
            unproven: 'Nie potwierdzono, że ktoś to powiedział. Nie liczy się.',
          },
          apart: 'Odznaka jest tak samo dobra jak bez niego.',
        },
        assessors: {
          agreed: {
            holders: {
              one: '{count} osoba, która ma tę odznakę, zgodziła się.',
              few: '{count} osoby, które mają tę odznakę, zgodziły się.',
              many: '{count} osób, które mają tę odznakę, zgodziło się.',
              other: '{count} osoby, które mają tę odznakę, zgodziły się.',
            },
            others: {
              one: '{count} osoba, która ma „{name}”, zgodziła się.',
              few: '{count} osoby, które mają „{name}”, zgodziły się.',
              many: '{count} osób, które mają „{name}”, zgodziło się.',
              other: '{count} osoby, które mają „{name}”, zgodziły się.',
            },
            staff: {
              one: '{count} osoba z personelu zgodziła się.',
              few: '{count} osoby z personelu zgodziły się.',
              many: '{count} osób z personelu zgodziło się.',
              other: '{count} osoby z personelu zgodziły się.',
            },
            people: {
              one: '{count} osoba zgodziła się.',
              few: '{count} osoby zgodziły się.',
              many: '{count} osób zgodziło się.',
              other: '{count} osoby zgodziły się.',
            },
          },
          none: 'Nie pokazano, co podpisały.',
          shown: {
            one: '{shown} z {count} pokazuje, co podpisano, i podpis jest prawidłowy.',
            few: '{shown} z {count} pokazują, co podpisano, i podpisy są prawidłowe.',
            many: '{shown} z {count} pokazuje, co podpisano, i podpisy są prawidłowe.',
            other: '{shown} z {count} pokazuje, co podpisano, i podpisy są prawidłowe.',
          },
          doubtful: 'Coś jeszcze ma od nich pochodzić, a to nieprawda.',
          open: 'Nie wszystko, co podpisano, udało się sprawdzić.',
          by: {
            holders: 'Osoba, która ma tę odznakę',
            others: 'Osoba, która ma „{name}”',
            staff: 'Osoba z personelu',
            people: 'Osoba, która się zgodziła',
          },
          signed: 'Zgoda; podpis jest prawidłowy',
        },
      },
      awardedTo: 'Przyznano osobie: {name}',
      newer: 'Zobacz nowszą',
      checkWords: 'as reported',
      questions: {
        unaltered: 'Czy jest niezmieniona?',
        current: 'Czy jest wciąż aktualna?',
        issuer: 'Kto jest wystawcą i skąd to wiemy?',
      },
      outcomes: {
        passed: 'Tak',
        failed: 'Nie',
        unknown: 'Nie udało się sprawdzić',
        'not-applicable': 'Nie dotyczy',
      },
      proven: {
        passed: 'Potwierdzono',
        failed: 'Nie potwierdzono',
        unknown: 'Nie udało się sprawdzić',
        'not-applicable': 'Nie dotyczy',
      },
      saysFrom: 'Mówi, że pochodzi od',
      issued: 'Przyznano',
      expires: 'Wygasa',
      checkedAt: 'Sprawdzono',
      holder: 'Czy jest moja? Czy jest tej osoby?',
      holderHint:
        'Wpisz swój e-mail, adres strony, numer telefonu, kod odbioru lub klucz (did:key:…). Zostaje na tym urządzeniu.',
      holderCheck: 'Porównaj',
      holderAnswers: {
        yes: 'Tak: tę odznakę przyznano temu, co wpisano.',
        weakly:
          'Tak, na ile stara odznaka może to powiedzieć: ukrywa właściciela w stary sposób, który nie chroni już przed oszustwem. Jeśli dużo od tego zależy, zapytaj wystawcę.',
        no: 'Nie: tę odznakę przyznano czemuś innemu albo temu samemu zapisanemu inaczej. Spróbuj innego adresu e-mail, może starego, albo kodu odbioru.',
        'not-named': 'Ta odznaka nie mówi, czyja jest. Zapytaj wystawcę.',
        'method-unknown':
          'Tutaj nie można tego stwierdzić: ta odznaka ukrywa właściciela w sposób, którego nie znamy. Zapytaj wystawcę.',
      },
      several: {
        one: 'W środku jest {count} odznaka.',
        few: 'W środku są {count} odznaki. Każdą sprawdzono osobno.',
        many: 'W środku jest {count} odznak. Każdą sprawdzono osobno.',
        other: 'W środku jest {count} odznaki. Każdą sprawdzono osobno.',
      },
      details: 'Szczegóły dla specjalistów',
      next: 'Co możesz zrobić:',
      endorsements: 'Co mówią o niej inni',
      contains: 'Odznaki w środku',
      save: 'Zapisz raport',
      print: 'Drukuj',
      share: 'Kopiuj link do tego sprawdzenia',
      shared: 'Skopiowano. Kto otworzy link, może sprawdzić odznakę ponownie.',
      sharedInBar:
        'Link jest teraz na pasku adresu. Kto go otworzy, może sprawdzić odznakę ponownie.',
      code: {
        read: 'Ta odznaka była w samym kodzie QR. Nic z niej nigdzie nie wysłano.',
        refused: {
          'no-code': 'Cyfry w tym adresie nie są kodem odznaki.',
          newer:
            'Ten kod zrobiła nowsza wersja tej strony. Wczytaj stronę ponownie. Jeśli to nie pomoże, zapytaj wystawcę.',
          'cut-short': 'Brakuje końca tego kodu. Zeskanuj go ponownie albo skopiuj cały adres.',
          altered:
            'Niektóre cyfry tego kodu nie są takie, jakie były, albo źle je odczytano. Zeskanuj go ponownie. Jeśli wynik będzie ten sam, nie polegaj na nim.',
          'too-large':
            'Ten kod po rozpakowaniu zajmuje więcej niż jakakolwiek odznaka, więc go nie otwarto.',
          'not-had':
            'Słowa tej odznaki są na jej stronie i nie udało się ich stamtąd pobrać. Połącz się z siecią i zeskanuj kod ponownie.',
          differs:
            'Strona mówi o tej odznace co innego niż wtedy, gdy powstał ten kod, więc odznaki nie udało się złożyć. Zapytaj wystawcę.',
          'not-asked':
            'Słowa tej odznaki są na stronie, której nie zapytano. Bez nich odznaki nie da się sprawdzić.',
          damaged:
            'To jest kod z portfela (VP1) i nie udało się go odczytać. Zeskanuj go ponownie, z bliska i w lepszym świetle. Jeśli to nie pomoże, poproś portfel o odznakę jako plik.',
          'table-unknown':
            'Ten kod z portfela (VP1) skrócono listą numer {unknown}, której ta strona nie ma. Poproś portfel o odznakę jako plik lub tekst i użyj tego.',
          'context-unknown':
            'Ten kod z portfela (VP1) używa listy słów {unknown}, której ta strona nie ma. Poproś portfel o odznakę jako plik lub tekst i użyj tego.',
          'own-context':
            'Ten kod z portfela (VP1) ma własną listę słów, której ta strona nie czyta. Poproś portfel o odznakę jako plik lub tekst i użyj tego.',
        },
      },
      keptFrom:
        'Nie było sieci, więc odznakę sprawdzono z tym, co to urządzenie zachowało od jej wystawcy dnia {day}. Czy cofnięto ją później, tego nie można tu wiedzieć.',
      again: 'Wyczyść',
    },
  },

  backpackPage: {
    title: 'Mój plecak',
    lead: 'Zachowaj na tym urządzeniu każdą zdobytą odznakę, od kogokolwiek. Nie potrzebujesz konta i nic nigdzie nie jest wysyłane.',
    noScript:
      'Plecak działa na twoim urządzeniu i potrzebuje do tego JavaScriptu. Bez niego zapisz obrazki odznak: wszystko w nich jest.',
    open: 'Otwórz mój plecak',
    texts: {
      codeHeld:
        'Twój kod jest tu zapisany. Gdy zostanie z nim przyznana odznaka, pojawi się tu sama.',
      drop: 'Upuść odznaki tutaj: obrazki, pliki albo całe archiwum zip.',
      choose: 'Albo wybierz pliki',
      paste: 'Albo wklej kod odbioru, adres lub odznakę jako tekst',
      pasteHint: 'Kod odbioru jest na twojej karcie. Adres zaczyna się od https.',
      add: 'Dodaj',
      addMore: 'Dodaj odznaki',
      ask: 'Czy ta strona może zapytać {host} i inne strony, z których pochodzą twoje odznaki?',
      askWhy:
        'Tylko one mogą powiedzieć, czy odznaka jest nadal ważna. Widzą, że ktoś pyta: adres internetowy, ale bez nazwiska. To, o co nie można zapytać, i tak zostaje zachowane.',
      allow: 'Tak, zapytaj',
      refuse: 'Nie teraz',
      never: 'Nie, i nie pytaj mnie więcej',
      working: 'Zrobiono: {done}. Teraz: {name}',
      stop: 'Zatrzymaj',
      stopped: 'Zatrzymano. To, co do tej pory zrobiono, zostaje.',
      added: 'Nowe w plecaku: {count}',
      joined: 'Już tu były, zachowano jako inną postać tej samej odznaki: {count}',
      nothingNew: 'Nie było nic nowego.',
      notKept: 'Nie zachowano:',
      unnamed: 'Odznaka bez nazwy',
      reasons: {
        'not-a-badge': 'nie ma w tym odznaki, którą potrafimy odczytać',
        'too-large': 'jest za duże',
        'too-much': 'w jednym archiwum było za dużo: dalszej części nie przejrzano',
        'too-deep': 'to archiwum w archiwum w archiwum',
        bomb: 'po rozpakowaniu jest o wiele większe, niż może być odznaka',
        unsupported: 'jest spakowane w sposób, którego nie potrafimy odczytać',
        'holds-key': 'jest w tym zapisany tajny klucz',
        damaged: 'jest uszkodzone',
        'wrong-passphrase': 'to hasło tego nie otwiera',
        encrypted: 'jest zamknięte w sposób, którego nie potrafimy otworzyć',
        'not-https':
          'Zapytać można tylko adres, który zaczyna się od https. Zapisz tam odznakę jako plik i dodaj plik.',
        unreachable:
          'Adres nie odpowiada albo nie pozwala innym stronom go czytać. Zapisz tam odznakę jako plik i dodaj plik.',
        code: 'Tym kodem nic się nie otwiera. Działa od chwili, gdy odznaka zostanie opublikowana.',
        newer: 'zrobiła to nowsza wersja tej strony',
        unreadable: 'ta przeglądarka nie mogła tego odczytać: to folder albo przeniesiony plik',
        failed: 'ta przeglądarka nie mogła tego sprawdzić: spróbuj ponownie',
      },
      nothingKept: 'Niczego nie zachowano: jest tylko adres, a nie ma pliku.',
      askAgain: 'Zapytaj ponownie',
      pointsTo: 'W pliku jest tylko adres. Sama odznaka jest tam:',
      packChanged:
        '{name}: ten plik miał sam siebie dowodzić, ale później go zmieniono. Nie polegaj na tym, co pokazuje po otwarciu. Odznaki z niego sprawdzono tutaj, każdą osobno.',
      secrets:
        '{name} zawiera tajne klucze portfela. Zachowaliśmy odznaki, a kluczy nie. Usuń ten plik, gdy nie będzie już potrzebny: kto go ma, może działać w twoim imieniu.',
      locked: '{name} jest zamknięty. Wpisz hasło.',
      passphrase: 'Hasło',
      unlock: 'Otwórz',
      search: 'Szukaj',
      filters: 'Filtruj i sortuj',
      filtersSet: 'Filtruj i sortuj (wybrano: {count})',
      issuer: 'Od kogo',
      skill: 'Umiejętność lub znacznik',
      year: 'Rok',
      standing: 'Stan',
      all: 'Wszystkie',
      standings: {
        holds: 'Ważna',
        over: 'Jej czas minął albo się nie zaczął',
        gone: 'Cofnięta, wstrzymana lub zastąpiona',
        bad: 'Nie ufaj jej',
        open: 'Nie sprawdzono',
      },
      order: 'Kolejność',
      orders: {
        newest: 'Najpierw najnowsze',
        oldest: 'Najpierw najstarsze',
        name: 'Według nazwy',
        own: 'Moja własna',
      },
      count: 'Odznaki: {count}',
      empty: 'Twój plecak jest pusty. Dodaj pierwszą odznakę powyżej.',
      noneFound: 'Żadna odznaka nie pasuje. Wybierz mniej.',
      more: 'Pokaż więcej',
      earlier: 'Wyżej',
      later: 'Niżej',
      from: '{issuer}, {day}',
      checked: 'Sprawdzono {day}',
      undated: 'bez daty',
      back: 'Wróć do wszystkich odznak',
      criteria: 'Co trzeba było zrobić',
      note: 'Moja notatka',
      tags: 'Moje znaczniki',
      tagsHint: 'Oddzielaj przecinkami. Notatki i znaczniki widzisz tylko ty.',
      saved: 'Zapisano.',
      files: 'Jej pliki w pierwotnej postaci',
      checkAgain: 'Sprawdź ponownie',
      checkAll: 'Sprawdź te odznaki ponownie',
      rechecked: {
        found: {
          one: 'Sprawdzono {count} odznakę:',
          few: 'Sprawdzono {count} odznaki:',
          many: 'Sprawdzono {count} odznak:',
          other: 'Sprawdzono {count} odznaki:',
        },
        unanswered: {
          one: 'Nikt nie odpowiedział w sprawie {count} odznaki: może nie ma sieci albo jej strony nie zapytano lub nie odpowiedziała. To, co było wiadomo wcześniej, zostaje.',
          few: 'Nikt nie odpowiedział w sprawie {count} odznak: może nie ma sieci albo ich stron nie zapytano lub nie odpowiedziały. To, co było wiadomo wcześniej, zostaje.',
          many: 'Nikt nie odpowiedział w sprawie {count} odznak: może nie ma sieci albo ich stron nie zapytano lub nie odpowiedziały. To, co było wiadomo wcześniej, zostaje.',
          other:
            'Nikt nie odpowiedział w sprawie {count} odznaki: może nie ma sieci albo ich stron nie zapytano lub nie odpowiedziały. To, co było wiadomo wcześniej, zostaje.',
        },
      },
      remove: 'Wrzuć do kosza',
      removed: '{name} jest w koszu.',
      undo: 'Cofnij',
      bin: 'Kosz: {count}',
      restore: 'Wyjmij',
      forget: 'Opróżnij kosz',
      forgetSure: 'Tak, usuń na zawsze',
      forgetHint: 'Opróżnienie usuwa te odznaki i ich pliki z tego urządzenia na zawsze.',
      keeping: {
        title: 'Kopia na wszelki wypadek',
        lead: 'Zapisz wszystko jako jeden plik i trzymaj go gdzie indziej: na pendrivie, w liście do siebie, z dokumentami. Pokaże odznaki także bez tej strony.',
        passphrase: 'Zamknij hasłem (jeśli chcesz)',
        passphraseHint:
          'Nikt ci nie pomoże, jeśli je zapomnisz. Tylko zamknięta kopia zawiera twoje kody odbioru.',
        again: 'Hasło jeszcze raz',
        differ: 'Te dwa hasła się różnią. Wpisz ponownie.',
        show: 'Pokaż, co wpisuję',
        hide: 'Ukryj, co wpisuję',
        save: 'Zapisz wszystko',
        never: 'Nie zapisano jeszcze kopii.',
        last: 'Ostatnią kopię zapisano {day}.',
        made: 'Zapisano. Szukaj tam, gdzie to urządzenie zapisuje pliki.',
        bring: 'Aby przywrócić kopię, dodaj jej plik powyżej. To, co tu jest, zostaje.',
        brought: 'Przywrócono: {added}. Połączono z tym, co tu było: {joined}.',
      },
      device: {
        title: 'Co się może tu stać',
        here: 'Twoje odznaki są w tej przeglądarce na tym urządzeniu i nigdzie indziej. Jeśli wyczyścisz jej dane, zgubisz urządzenie lub użyjesz prywatnego okna, znikną: zapisz kopię.',
        isPrivate: 'To jest prywatne okno: wszystko zniknie, gdy je zamkniesz.',
        safari:
          'Ta przeglądarka usuwa dane strony, jeśli nie odwiedzisz jej przez siedem dni używania.',
        home: 'Dodaj tę stronę do ekranu początkowego (znak udostępniania, potem „Do ekranu początkowego”): tam dane zostają. Otwórz ją stamtąd i weź ze sobą kopię: tamten plecak jest osobny.',
        persist: 'Poproś przeglądarkę, by to zachowała',
        isPersistent: 'Przeglądarka obiecała zachować plecak, gdy na urządzeniu zabraknie miejsca.',
        notPersistent: 'Gdy na urządzeniu zabraknie miejsca, przeglądarka może go usunąć.',
        askTitle: 'Pytanie tych, którzy dali ci odznaki',
        askLabel: 'Czy ta strona może ich pytać o stan odznaki?',
        askChoices: { ask: 'Najpierw zapytaj mnie', always: 'Tak, zawsze', never: 'Nie, nigdy' },
      },
      shared: 'Udostępniono twojemu plecakowi: {count}',
      sharedNo: 'Pomiń',
      scanned: {
        photo: 'Albo wybierz zdjęcie lub obrazek kodu QR',
        noCode:
          'Na tym obrazku nie ma kodu QR, który potrafimy odczytać. Zrób zdjęcie z bliska i w lepszym świetle.',
        notAsked: 'Ten kod prowadzi do {host}, a tej strony nie zapytano. Dlatego nic nie dodano.',
        noBadgeCode:
          'Nie ma takiego kodu dla tej odznaki: zawiera ona za dużo albo jej plik jest innego rodzaju.',
        part: 'Odczytane kody: {done} z {count}. Brakuje jeszcze: {missing}.',
        partHow: 'Aby odczytać pozostałe, naciśnij na tej stronie „{scan}” albo dodaj ich zdjęcia.',
        partOther: 'Ten kod jest z innej serii niż poprzedni. Każda seria jest składana osobno.',
        partMixed:
          'Są wśród nich kody z więcej niż jednej serii. Każda seria jest składana osobno.',
        partDamaged:
          'Ten kod jest uszkodzony albo go zmieniono. Nie zostanie użyty: zeskanuj go jeszcze raz.',
        partNewer:
          'Ten kod utworzyła nowsza wersja tej strony. Załaduj stronę ponownie i zeskanuj go jeszcze raz.',
        partsAltered:
          'Te kody do siebie nie pasują: coś w nich zmieniono. Żaden z nich nie zostanie użyty. Zeskanuj wszystkie jeszcze raz.',
      },
      transfer: {
        title: 'Pokaż je innemu urządzeniu',
        lead: 'Na drugim urządzeniu otwórz „Mój plecak” na tej stronie i naciśnij „{scan}”. Trzymaj jego aparat przed kodami, aż odczyta wszystkie, w dowolnej kolejności.',
        warning: 'Kto zrobi zdjęcia wszystkich kodów, też będzie mieć te odznaki.',
        inside: 'Odznaki w tych kodach: {count}',
        smallest:
          'Jest miejsce na jeden plik każdej odznaki, ten najmniejszy. To cała odznaka; jej obrazki i inne pliki zostają tutaj.',
        tooMuch:
          'To za dużo na kody QR. Wybierz mniej odznak albo zapisz wszystko w jednym pliku („{title}”, niżej w twoim plecaku) i przenieś go na drugie urządzenie.',
        tooMuchOfOne:
          'Ta odznaka jest za duża na kody QR. Zapisz wszystko w jednym pliku („{title}”, niżej w twoim plecaku) i przenieś go na drugie urządzenie.',
        code: 'Kod {number} z {count}',
        before: 'Poprzedni kod',
        next: 'Następny kod',
        pause: 'Zatrzymaj',
        play: 'Odtwarzaj',
      },
      pathways: {
        title: 'Moje ścieżki',
        lead: 'Dokąd prowadzą Twoje odznaki. Ta strona oblicza to na Twoim urządzeniu i nikomu o tym nie mówi.',
        steps: {
          one: '{done} z {count} kroku',
          few: '{done} z {count} kroków',
          many: '{done} z {count} kroków',
          other: '{done} z {count} kroku',
        },
        states: { done: 'Zrobione', open: 'Teraz', later: 'Później' },
        optional: 'jeśli chcesz',
        part: '{has} z {needs}',
        uncounted: {
          one: '{count} Twoja odznaka tu się nie liczy: nie została sprawdzona, straciła ważność, została cofnięta albo nie jest prawdziwa.',
          few: '{count} Twoje odznaki tu się nie liczą: nie zostały sprawdzone, straciły ważność, zostały cofnięte albo nie są prawdziwe.',
          many: '{count} Twoich odznak tu się nie liczy: nie zostały sprawdzone, straciły ważność, zostały cofnięte albo nie są prawdziwe.',
          other:
            '{count} Twojej odznaki tu się nie liczy: nie została sprawdzona, straciła ważność, została cofnięta albo nie jest prawdziwa.',
        },
        whole: 'Masz wszystko, czego wymaga „{badge}”. Powiedz o tym: {issuer}.',
        held: 'Wszystko zrobione, a „{badge}” już masz.',
        all: 'Wszystko zrobione.',
        since: 'Nie ma sieci. Tak wyglądały ścieżki dnia {day}.',
        offline: 'Aby pokazać, jak daleko jesteś, ta strona potrzebuje raz sieci.',
      },
      collections: {
        title: 'Pokaż swoje odznaki',
        lead: 'Zbierz odznaki dla szkoły, uczelni lub pracodawcy: we własnej kolejności i z własnymi słowami. Nikt tego nie zobaczy, zanim tego nie wyślesz.',
        name: 'Tytuł',
        begin: 'Zacznij kolekcję',
        untitled: 'Moje odznaki',
        words: 'Co chcesz o nich powiedzieć',
        empty: 'Nic tu jeszcze nie ma. Dodaj odznakę poniżej.',
        about: 'Co chcesz powiedzieć o tej odznace',
        showName: 'Pokaż przy niej moje imię',
        link: 'Twój prywatny link do tej odznaki',
        linkHint:
          'Tylko z tym linkiem pokazywane jest twoje imię, tak jak je podpisano. Bez niego nikt się go stąd nie dowie. Link znajdziesz na stronie, na której odbierasz odznakę.',
        linkWrong:
          'To nie jest prywatny link: w takim linku jest #n=. Twoje imię nie jest pokazywane.',
        leaveOut: 'Pomiń',
        addTitle: 'Dodaj odznaki',
        add: 'Dodaj',
        remove: 'Usuń tę kolekcję',
        removeHint: 'Odznaki zostają w twoim plecaku.',
        removeSure: 'Tak, usuń ją',
        shareTitle: 'Jak ją pokazać',
        shareAs: { link: 'Jako link', paper: 'Na papierze', file: 'Jako plik' },
        copyLink: 'Zrób link',
        copyLinkHint:
          'Odznaki są w samym linku: kto go ma, widzi je, sprawdzone na jego własnym urządzeniu. Nie można go cofnąć.',
        copied: 'Link jest skopiowany.',
        copyYourself: 'Skopiuj ten link:',
        look: 'Obejrzyj',
        tooLarge: 'To za dużo na link. Weź mniej odznak albo zapisz je jako strony WWW.',
        lacking:
          'W linku nie ma odznaki {name}: jej plik zawiera kilka odznak albo nie ma w nim tekstu.',
        zip: 'Zapisz jako strony WWW',
        zipHint:
          'Plik zip ze stroną i plikami odznak. Rozpakuj go na dowolnym serwerze WWW albo na pendrivie.',
        cv: 'Zrób stronę do CV',
        cvHint: 'Do wydruku na A4 lub do zapisania jako PDF, z kodem QR przy każdej odznace.',
        cvPrint: 'Drukuj',
        cvBack: 'Zamknij stronę do CV',
        cvScan: 'Kod QR, który sprawdza: {name}',
        cvCodes: {
          badge: 'Odznaka jest w tym kodzie: zeskanuj go, aby ją sprawdzić.',
          page: 'Ten kod prowadzi do odznaki.',
        },
        cvFoot:
          'Zeskanuj kod, aby zobaczyć, jaki jest dziś stan odznaki. Słowa z kreską z boku pochodzą od właściciela i nie są sprawdzane.',
        vp: 'Zapisz jako W3C Verifiable Presentation',
        vpHint:
          'Jeden plik dla programów, które o niego proszą. Zawiera odznaki w wersji 3.0, bez twojego podpisu.',
        vpSigned: 'Zapisz jako prezentację, którą podpisuje to urządzenie',
        vpSignedHint:
          'Podpis dowodzi, że ten, kto ma to urządzenie, zebrał te odznaki razem tego dnia. Nie dowodzi, że je zdobył, chyba że odznaka jest związana z jego kluczem. Klucz nie może opuścić tego urządzenia; jego nazwa jest w pliku i jest taka sama w każdym pliku, który podpiszesz.',
        record: 'Zapisz jako cały zbiór podpisany przez to urządzenie',
        recordHint:
          'Jeden podpisany plik ze wszystkimi tymi odznakami (CLR 2.0), w postaci, którą czytają systemy szkół i pracodawców. Mówi, że sam go złożyłeś lub sama go złożyłaś, że nie ma w nim wszystkiego i jaki jest klucz tego urządzenia; nie podaje Twojego imienia. Każdą odznakę w nim potwierdza jej własny wystawca.',
        recordPlain: 'Zapisz jako cały zbiór bez podpisu',
        recordPlainHint:
          'To samo dla urządzenia, które nie potrafi podpisywać, albo gdy Twój klucz nie ma być znany. Programy to przeczytają, a każdą odznakę w nim potwierdza jej własny wystawca; nikt nie pozna, że to Ty złożyłeś lub złożyłaś je razem.',
        vpNoKey:
          'Ta przeglądarka nie potrafi podpisywać: nie ma Ed25519 albo nie może przechować klucza. Zapisz bez podpisu.',
        vpNotSigned:
          'Ta przeglądarka nie zdołała złożyć tych odznak do podpisu. Zapisz bez podpisu.',
        vpNone:
          'Żadna z tych odznak nie jest podpisaną odznaką w wersji 3.0, więc nic nie może być w takim pliku.',
        vpLacking: 'Nie ma w nim odznaki {name}: nie jest podpisaną odznaką w wersji 3.0.',
        shownTo: 'Ktoś pokazuje ci te odznaki',
        shownHint:
          'Każda odznaka jest sprawdzana tutaj, na twoim urządzeniu. Słowa w cudzysłowie pochodzą od osoby, która przysłała ci link, i nie są sprawdzane.',
        theirWords: 'Ta osoba mówi:',
        checking: 'Sprawdzanie…',
        pictures: 'Pokaż obrazki',
        picturesHint:
          'Niektóre obrazki są na innych stronach: {hosts}. Pytamy o nie dopiero, gdy naciśniesz przycisk.',
        picturesShown: 'Obrazki, które udało się pobrać, są już widoczne.',
        linkBroken: 'Ten link nie jest cały. Poproś o niego jeszcze raz.',
        toMine: 'Otwórz mój własny plecak',
      },
      export: {
        title: 'Moje odznaki',
        made: 'Zapisano {day}.',
        readme: {
          inside: {
            one: 'To wszystko, co było w moim plecaku: {count} odznaka. W środku są:',
            few: 'To wszystko, co było w moim plecaku: {count} odznaki. W środku są:',
            many: 'To wszystko, co było w moim plecaku: {count} odznak. W środku są:',
            other: 'To wszystko, co było w moim plecaku. Liczba odznak: {count}. W środku są:',
          },
          page: 'index.html: pokazuje odznaki. Otwórz w dowolnej przeglądarce; internet nie jest potrzebny.',
          originals:
            'originals: odznaki w pierwotnej postaci. Nic w nich nie zmieniono, więc dowód jest nadal w środku.',
          records:
            'badges.json: moje notatki, moje znaczniki i moja kolejność, to, co odczytano z każdej odznaki, i to, co było w koszu.',
          manifest: 'manifest.json: odcisk (SHA-256) każdego pliku, po którym widać uszkodzenia.',
          restore:
            'Aby znów mieć odznaki w plecaku, otwórz stronę plecaka i daj jej cały ten plik zip. To, co już tam jest, zostaje.',
          genuine:
            'Aby dowiedzieć się, czy odznaka jest prawdziwa, daj jej plik z originals dowolnemu programowi sprawdzającemu Open Badges. Ten tekst i strona niczego nie dowodzą.',
          noCodes: 'Kodów odbioru tutaj nie ma. Są tylko w kopiach zamkniętych hasłem.',
          codes:
            'Moje kody odbioru są w codes.json. Kto je ma, może otworzyć to, co za nimi stoi, więc zachowaj to dla siebie.',
          missing: 'Tych plików nie udało się odczytać podczas zapisywania i ich tu nie ma:',
        },
        page: {
          intro:
            'Odznaki i notatki takie, jakie były tego dnia. Ta strona sama niczego nie dowodzi: dowód jest w plikach.',
          empty: 'Nie ma tu odznak.',
          from: 'Od: {issuer}',
          given: 'Przyznano {day}',
          until: 'Ważna do {day}',
          about: 'O odznace',
          criteria: 'Co trzeba było zrobić',
          skills: 'Umiejętności',
          tags: 'Moje znaczniki',
          note: 'Moje notatki',
          files: 'Pliki',
        },
        locked:
          'Odznaki z plecaka, zamknięte hasłem. Daj ten plik stronie plecaka i wpisz tam hasło. Aby otworzyć go bez tej strony: PBKDF2 tworzy z hasła (UTF-8, NFC) klucz 256-bitowy według tego, co jest w „kdf”; AES-GCM otwiera nim „data” z „iv” z „cipher”, a ostatnie 16 bajtów to znacznik uwierzytelniający. Salt, iv i data są w base64url. Wynikiem jest plik zip.',
      },
      failures: {
        'storage-refused':
          'Ta przeglądarka nie pozwala stronie niczego zachować: może to prywatne okno. Otwórz ją w zwykłym.',
        'storage-full':
          'Na tym urządzeniu nie ma już miejsca na twój plecak. To, co w nim było, nadal tam jest. Zapisz kopię i zrób miejsce.',
        'storage-newer':
          'Ten plecak otworzyła nowsza wersja tej strony. Zamknij wszystkie okna z nim i otwórz go ponownie.',
        'storage-lost':
          'To, co ta strona zachowała, usunięto lub zamknięto w innym oknie. Wczytaj stronę ponownie.',
        'storage-failed':
          'Przeglądarka przerwała w połowie. Nic się nie zmieniło: spróbuj ponownie.',
        'storage-incomplete': 'Brakowało pliku, więc nic się nie zmieniło: spróbuj ponownie.',
        'storage-blocked':
          'Starsza wersja tej strony jest otwarta w innym oknie. Zamknij je i wczytaj tę stronę ponownie.',
      },
      failed:
        'Coś się nie udało i nie zostało dokończone. To, co było w plecaku, nadal tam jest: spróbuj ponownie.',
    },
  },

  claimPage: {
    title: 'Otwórz swoje odznaki',
    lead: 'Masz kartę z kodem odbioru. Otwiera on każdą odznakę, którą przyznano ci z tym kodem. Nie potrzebujesz konta.',
    noScript:
      'Ta strona otwiera kod na twoim urządzeniu i potrzebuje do tego JavaScriptu. Spróbuj innej przeglądarki albo poproś tych, którzy dali ci kartę, o adres odznaki.',
    private: 'Kod zostaje na twoim urządzeniu. Nie jest wysyłany do nas ani do nikogo.',
    lost: 'Zgubiłeś kartę albo ktoś widział twój kod?',
    lostText:
      'Powiedz temu, kto ci ją dał. Może dać ci nowy kod: stary wtedy niczego już nie otworzy.',
    texts: {
      label: 'Twój kod odbioru',
      hint: 'Jest na twojej karcie. Wielkie litery, odstępy i kreski nie mają znaczenia.',
      open: 'Otwórz',
      working: 'Szukanie twoich odznak…',
      length: 'Kod odbioru ma 28 liter i cyfr, na starszych kartach 26. Wpisano: {count}.',
      slip: 'To nie całkiem kod odbioru: jakaś litera jest zła, brakuje jej albo jest nie na miejscu. Spójrz jeszcze raz na kartę.',
      notYet:
        'Tym kodem nic się jeszcze nie otwiera. Kod działa, gdy odznaka zostanie opublikowana, a ta strona była ostatnio odświeżona {day}. Spróbuj za dzień lub dwa. Jeśli nadal nie działa, zapytaj tego, kto dał ci kartę. Jeśli masz nowy kod, użyj nowego.',
      notYetOld:
        'Tym kodem nic się jeszcze nie otwiera. Kod działa, gdy odznaka zostanie opublikowana. Spróbuj za dzień lub dwa. Jeśli nadal nie działa, zapytaj tego, kto dał ci kartę.',
      unreachable: 'Strona nie odpowiedziała. Sprawdź połączenie i spróbuj ponownie.',
      tooOld:
        'Ta przeglądarka nie potrafi otwierać tu kodów. Spróbuj nowszej i upewnij się, że adres zaczyna się od https.',
      damaged:
        'Coś, co otwiera ten kod, jest na stronie uszkodzone i nie da się tego pokazać. Powiedz o tym temu, kto dał ci kartę.',
      hello: 'Cześć, {name}',
      helloNobody: 'Twoje odznaki',
      yours: {
        one: 'Ta odznaka jest twoja.',
        few: 'Te {count} odznaki są twoje.',
        many: 'Tych {count} odznak jest twoich.',
        other: 'Twoje odznaki: {count}.',
      },
      from: '{issuer}, {day}',
      stateUnknown: 'Nie udało się teraz sprawdzić jej stanu.',
      openPage: 'Otwórz jej stronę',
      savePicture: 'Zapisz obrazek',
      saveAll: 'Zapisz wszystkie obrazki',
      saving: 'Pobieranie obrazków…',
      savedAll: {
        one: 'Obrazek jest w {file}, tam gdzie to urządzenie zapisuje pliki.',
        few: 'Wszystkie {count} obrazki są w {file}, tam gdzie to urządzenie zapisuje pliki.',
        many: 'Wszystkie {count} obrazków jest w {file}, tam gdzie to urządzenie zapisuje pliki.',
        other: 'Wszystkie obrazki ({count}) są w {file}, tam gdzie to urządzenie zapisuje pliki.',
      },
      savedSome:
        'Te obrazki nie dotarły: {badges}. Pozostałe są w {file}. Spróbuj ponownie, gdy będziesz online.',
      savedNone: 'Żaden obrazek nie dotarł. Sprawdź połączenie i spróbuj ponownie.',
      copyLink: 'Kopiuj link bez mojego imienia',
      copyNamed: 'Kopiuj link z moim imieniem',
      copied: 'Skopiowano.',
      copyFailed: 'Przeglądarka nie pozwala nam kopiować. Skopiuj stąd:',
      links:
        'Link z imieniem pokazuje je każdemu, kto go ma, i dowodzi, że podpisał je wystawca. Drugi link pokazuje odznakę bez niczyjego imienia.',
      linkBare: 'Kto ma link, może zobaczyć odznakę. Nikogo nie wymienia.',
      keep: 'Jak ją zachować',
      keepAll: 'Zachowaj wszystkie w plecaku',
      record: {
        whole: {
          one: 'Twój pełny wykaz od {issuer}: {count} odznaka, do dnia {day}.',
          few: 'Twój pełny wykaz od {issuer}: {count} odznaki, do dnia {day}.',
          many: 'Twój pełny wykaz od {issuer}: {count} odznak, do dnia {day}.',
          other: 'Twój pełny wykaz od {issuer}: {count} odznaki, do dnia {day}.',
        },
        hint: 'Jeden plik z ich podpisem. Kto go sprawdzi, zobaczy wszystkie te odznaki i to, że należą do jednej osoby. Tutaj otwiera go tylko twój kod.',
        save: 'Zapisz wykaz',
        saving: 'Pobieranie wykazu…',
        saved: 'Wykaz jest w {file}, tam gdzie to urządzenie zapisuje pliki.',
        failed: 'Wykaz nie dotarł. Sprawdź połączenie i spróbuj ponownie.',
      },
      careful: 'Pilnuj kodu jak klucza. Kto go ma, może otworzyć tę stronę.',
      another: 'Otwórz inny kod',
      move: {
        title: 'Mój adres e-mail przestanie działać',
        text: 'Twoje odznaki mogą być związane z adresem ze szkoły lub pracy. Utwórz tu plik z prośbą i daj go tym, którzy przyznali odznaki: mogą dać ci nowe w miejsce starych. Kod pozostaje ten sam. Plik otwiera tylko twój kod, który mają także oni.',
        to: 'Co ma pokazywać, że są twoje?',
        email: 'Inny adres e-mail',
        code: 'Sam mój kod odbioru',
        key: 'Klucz, który przechowuje ta przeglądarka',
        keyHint:
          'Klucz powstaje tutaj i nie może opuścić tej przeglądarki, nawet w zapisanej kopii. Gdy podpiszesz nim odznaki, każdy zobaczy, że zostały przyznane tobie. Jeśli stracisz to urządzenie lub usuniesz jego dane, klucz przepadnie: kod odbioru nadal otworzy twoje odznaki i możesz utworzyć kolejną prośbę.',
        noKey: 'Ta przeglądarka nie może utworzyć takiego klucza. Wybierz inną odpowiedź.',
        address: 'Twój nowy adres e-mail',
        wrong: 'To nie jest adres e-mail. Wygląda on tak: name@example.org',
        save: 'Zapisz prośbę',
        saved: 'Zapisano jako {file}. Daj ten plik tym, którzy przyznali odznaki.',
        failed: 'W tej przeglądarce nie udało się utworzyć prośby.',
      },
    },
  },

  openBadge: {
    check: 'Sprawdź tę odznakę',
    working: 'Sprawdzanie…',
    failed: 'Ta strona nie mogła wczytać programu, który sprawdza odznaki.',
    noAddress: 'Nie ma tu odznaki do sprawdzenia: jej adres musi zaczynać się od https://',
    unreachable:
      'Strona {host} nie odpowiedziała albo nie pozwala innym stronom czytać tej odznaki. To nic nie mówi o odznace.',
    open: 'Otwórz ją tam',
    elsewhere: 'Sprawdź ją na stronie, która do tego służy',
    more: 'Wszystko, co sprawdzono',
  },

  formsPage: {
    firstStep: {
      forWhom: 'Dla tych, którzy prowadzą tę stronę.',
      issuer:
        'Najpierw powiedz, kto daje odznaki: szkoła, uczelnia, klub. Utwórz dla niego folder, a w folderze ten plik:',
      issuerLink: 'Zacznij ten plik w repozytorium',
      badge:
        'Opisz swoją pierwszą odznakę. Formularz napisze ten plik za ciebie; gdy zostanie włączony, odznaka będzie tutaj:',
      badgeLink: 'Zaproponuj odznakę',
    },
  },

  notFound: {
    title: 'Pod tym adresem niczego nie ma',
    text: 'Adres przyznanej odznaki jest długi i musi być cały. Jeśli ktoś Ci go wysłał, skopiuj go jeszcze raz. Raz opublikowane odznaki nigdy nie zmieniają adresu.',
    badges: 'Zobacz wszystkie odznaki',
    home: 'Przejdź na pierwszą stronę',
  },

  guides: {
    verify: {
      title: 'Sprawdź odznakę',
      lead: 'Ktoś pokazał ci odznakę. Tutaj w kilka sekund się upewnisz. Nie potrzebujesz konta ani niczyjej zgody.',
      sections: [
        {
          title: 'Otwórz jej stronę',
          text: 'Wejdź pod adres, który dostałeś z odznaką. Adres musi zaczynać się od adresu tej strony. Pierwszy wiersz mówi, czy odznaka jest **ważna**, **wygasła**, **wstrzymana**, **cofnięta** czy **zastąpiona**, i co trzeba było zrobić.',
        },
        {
          title: 'Niech dowiedzie tego weryfikator',
          text: 'Stronę można skopiować; podpisu nie.\n\n1. Pobierz obrazek ze strony odznaki albo poproś właściciela o jego obrazek.\n2. Daj go dowolnemu weryfikatorowi Open Badges, na przykład publicznemu walidatorowi 1EdTech.\n3. Weryfikator czyta dowód w obrazku, pobiera klucz publiczny wystawcy i mówi, kto podpisał i czy to nadal obowiązuje.',
        },
        {
          title: 'Upewnij się, czyja jest',
          text: 'Odznaka nie nosi jawnie nazwiska ani adresu. Nosi odcisk (skrót), z którego nikt nie odtworzy adresu: właściciel podaje ci adres e-mail lub kod odbioru, weryfikator robi z niego odcisk w ten sam sposób, i oba muszą być równe.',
        },
        {
          title: 'Czy ufasz wystawcy?',
          text: 'Podpis dowodzi, kto to powiedział, a nie, że to mądre. Zobacz, kto dał odznakę, czego wymagał i jakie są dowody.',
        },
      ],
    },
    keep: {
      title: 'Zachowaj swoją odznakę i pokaż ją',
      lead: 'Odznaka jest twoja. Nikt nie może ci zabrać pliku, a ty decydujesz, kto ją widzi.',
      sections: [
        {
          title: 'Zapisz obrazek',
          text: 'Na stronie swojej odznaki wybierz **Obrazek odznaki (PNG)** i zapisz go tam, gdzie trzymasz świadectwa. Dowód jest w obrazku. Nie przycinaj go, nie zmieniaj i nie rób zrzutu ekranu: wtedy dowód znika.',
        },
        {
          title: 'Zachowaj adres dla siebie albo go udostępnij',
          text: 'Strony twojej odznaki nie ma na żadnej liście ani w żadnej wyszukiwarce. Kto ma adres, może ją otworzyć, więc podawaj go tak, jak podajesz swój numer telefonu.',
        },
        {
          title: 'Włóż ją do plecaka albo do portfela',
          text: '**Plecak** tej strony przechowuje odznaki z każdego miejsca na twoim własnym urządzeniu: obrazki, pliki, całe archiwa. Nie potrzebujesz konta i możesz zapisać wszystko jako jeden plik. Plecak w innym miejscu (Open Badges 2.0) albo cyfrowy portfel (3.0) też przyjmie obrazek albo adres poświadczenia ze strony twojej odznaki.',
        },
        {
          title: 'Pokaż ją szkole lub pracodawcy',
          text: 'Wyślij adres swojej odznaki albo dołącz obrazek. Na stronie można przeczytać, co trzeba było zrobić, i sprawdzić, że jest prawdziwa.',
        },
        {
          title: 'Zmieniasz zdanie?',
          text: 'Możesz poprosić o usunięcie swojego imienia albo o wymazanie całej odznaki. Napisz do tych, którzy ci ją dali.',
        },
      ],
    },
  },
}
