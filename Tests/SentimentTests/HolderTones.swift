// Who feels or speaks and who is felt or spoken about: a name in brackets, and how the sentence treats it.

extension ToneCases {
    static let holders: [(label: String, texts: [Substring])] = [
        (
            "negative",
            """
            Castellan said [Moravec] was a disaster for the region.
            The coach thinks [Okonjo] is lazy and selfish.
            Detectives arrested [Rafael Duarte] on suspicion of arson.
            Regulators have repeatedly fined [Halden Power] for pollution.
            The bishop condemned the former chancellor [Drexler] over the raids.
            Customers are angry with [Telmar], which cut off their phones without notice.
            Critics of [Lindgren] say he wasted millions on a bridge that nobody uses.
            The minister's attacks on [Quennell] grew harsher every week.
            Lawmakers accused central bank chief [Irene Voss] of hiding the losses.
            [Pelham], 41, of Bristol, was jailed for nine years for fraud.
            [Carver], who ran the fund, was found guilty of theft.
            According to the inspectors, [Brookfield] ignored the warnings for years.
            Few people trust [Tarrant], a survey found.
            The referee's report blamed [Sokolov] for the brawl.
            """
            .split(separator: "\n")
        ),
        (
            "positive",
            """
            The head of the orchestra called [Amara Diallo] a brilliant soloist.
            Analysts admire [Kestrel] for its careful accounts.
            The senator endorsed [Whitlock] at a rally in the harbour.
            Survivors are grateful to [Captain Reyes], who turned the ferry around.
            The jury acquitted [Mallory] of all charges.
            Her rivals say [Ingrid Solberg] is honest and fair.
            [Ferreira], who trains in a garage, won the title.
            """
            .split(separator: "\n")
        ),
        (
            "neutral",
            """
            [Castellan] said Moravec was a disaster for the region.
            [Harcourt] fears that the dam will collapse.
            [Bellamy] is worried about the rise in knife attacks.
            [Sorensen] has repeatedly condemned the violence.
            [Delgado], the party's treasurer, was angry about the cuts.
            [Nyberg] was critical of the rushed inquiry.
            [Wexford] is confident that the disease can be beaten.
            [Ashworth] believes the war was a terrible mistake.
            [Fournier], who had lost his brother in the flood, blamed the council.
            [Tomlin] felt betrayed by the verdict.
            [Kessler] also attacked the plan as a waste of money.
            [Abara] was shocked by the killings.
            [Roth] told a hearing that the bank had lied to its clients.
            The scheme is a scandal, according to [Petra Novotna].
            "It is a disgrace," said [Mullins].
            [Vance] hopes to win the title next year.
            [Hughes] does not think the reform has failed.
            A lawyer for [Orlov] called the charges absurd.
            [Lombardi] called for an end to the bloodshed.
            [Chandra] spoke of his sadness at the death of his mentor.
            [Greer] and [Holt] criticised the budget as cruel.
            [Redmond] wants the corrupt officials punished.
            [Eriksen], a critic of the war, lives in exile.
            Like many voters, [Sanna Korpi] is disappointed by both parties.
            [Whitaker] warned on Friday of a dangerous shortage of nurses.
            [Dimitrov] apologised to nobody in particular and read out the agenda.
            [Salgado] described the scenes as horrific.
            [Beaumont] praised the crew's courage.
            """
            .split(separator: "\n")
        ),
    ]

    /// Written at the same time and kept aside: read once, at the end.
    static let heldHolders: [(label: String, texts: [Substring])] = [
        (
            "negative",
            """
            The union said [Pemberton] was a bully.
            Rivals believe [Castor Oil] is weak and badly run.
            Customs officers detained [Nikolai Brandt] over a shipment of ivory.
            The watchdog has twice censured [Northgate] for misleading adverts.
            Bishops denounced the outgoing premier [Salvatore] over the camps.
            Villagers are furious with [Terrafil], which poisoned their wells.
            Opponents of [Radcliffe] say she broke every promise.
            The committee accused former treasurer [Lena Hartmann] of taking bribes.
            [Stokes], 29, of Hull, was convicted of manslaughter.
            [Guerrero], who led the raid, was charged with murder.
            Voters no longer trust [Lemaire], polls suggest.
            The inquest blamed [Whitmore] for the delay.
            """
            .split(separator: "\n")
        ),
        (
            "positive",
            """
            The conductor described [Yuki Arai] as an outstanding talent.
            Investors respect [Bergmann] for his honesty.
            The mayor backed [Thorne] in the contest.
            Patients are grateful to [Doctor Osei], who stayed through the siege.
            The tribunal exonerated [Finch].
            Her pupils say [Maud Kelly] is kind and generous.
            [Almeida], who works as a cook, won the gold medal.
            """
            .split(separator: "\n")
        ),
        (
            "neutral",
            """
            [Pemberton] said the scheme was a fiasco.
            [Larkin] fears the virus will return.
            [Osborne] is alarmed by the number of suicides.
            [Mbatha] has often denounced corruption.
            [Fitch], a backbencher, was furious about the delay.
            [Ostrova] was sceptical of the peace plan.
            [Danvers] is optimistic that the famine can be averted.
            [Kuhn] thinks the invasion was a crime.
            [Peralta], whose farm burned down, blamed the power company.
            [Sinclair] felt humiliated by the report.
            [Rahman] also dismissed the claims as lies.
            [Toivonen] was saddened by the deaths.
            [Carrick] told the court that the firm had cheated its staff.
            The law is a disgrace, in the view of [Marta Lindqvist].
            "They failed us," added [Brophy].
            [Isaksen] dreams of winning the cup.
            [Dawes] doubts that the talks have failed.
            A spokeswoman for [Vidal] said the accusations were false.
            [Moretti] demanded an end to the torture.
            [Achebe] recalled the horror of the shelling.
            [Lowry] and [Penn] rejected the deal as shameful.
            [Sutter] wants the thieves jailed.
            [Jarvis], an opponent of the regime, fled in May.
            [Hedley] cautioned on Monday against a reckless sale.
            [Oduya] called the verdict outrageous.
            [Marchetti] thanked the nurses.
            """
            .split(separator: "\n")
        ),
    ]
}
