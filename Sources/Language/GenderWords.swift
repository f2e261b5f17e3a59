// Whether "he" or "she" can stand for a person: from "Mr." and "Mrs.", and from common given names.

/// What is known of a person's gender.
public enum Gender: UInt16, Sendable {
    /// Nothing.
    case unknown = 0
    /// A woman.
    case female = 1
    /// A man.
    case male = 2

    /// One may stand for the other where either is unknown or both agree.
    public func fits(_ other: Gender) -> Bool { self == .unknown || other == .unknown || self == other }
}

/// Words that tell a person's gender.
public enum GenderWords {
    /// Given names, titles and roles that tell.
    public static let table: WordSet = {
        var table = WordSet(capacity: 700)
        func add(_ words: String, _ gender: Gender) { table.insert(words: words, value: gender.rawValue) }
        add(
            """
            mrs. ms. miss mrs ms madam lady sister queen princess baroness dame spokeswoman congresswoman chairwoman
            businesswoman woman mother daughter wife widow actress aunt niece grandmother girlfriend Abigail Agnes
            Aisha Alexandra Alice Alison Allison Amanda Amber Amelia Amy Ana Andrea Angela Angelina Anita Ann Anna
            Anne Annie Annette April Asha Audrey Barbara Beatrice Becky Bella Beth Betty Beverly Bonnie Brenda Bridget
            Brittany Camila Candace Carla Carly Carmen Carol Carole Caroline Carolyn Catherine Cathy Cecilia Charlene
            Charlotte Chelsea Cheryl Christina Christine Cindy Claire Clara Claudia Colleen Connie Courtney Crystal
            Cynthia Daisy Danielle Dawn Deborah Debbie Denise Diana Diane Dolores Donna Dora Doris Dorothy Edith
            Eileen Elaine Eleanor Elena Elise Elizabeth Ella Ellen Emily Emma Erica Erin Esther Eva Eve Evelyn Fatima
            Felicia Fiona Florence Frances Gabriela Gail Gennifer Gina Ginny Gladys Gloria Grace Gwen Hannah Harriet
            Heather Heidi Helen Helena Hilary Hillary Holly Hope Huma Ilse Irene Isabel Ivana Ivanka Jacqueline Jane
            Janet Janice Jasmine Jeanne Jen Jenna Jennifer Jenny Jessica Jill Joan Joanna Joanne Josephine Joyce
            Juanita Judith Judy Julia Julie June Kamala Karen Kate Katherine Kathleen Kathryn Kathy Katie Kayla
            Kellyanne Kimberly Kirsten Kristen Kristin Laura Lauren Leah Leila Lena Lillian Linda Lisa Liz Lois
            Loretta Lori Lorraine Louise Lucy Lydia Lynn Madeleine Maggie Mandy Margaret Maria Marianne Marie Marilyn
            Marina Marjorie Martha Mary Maureen Maya Megan Melania Melanie Melinda Melissa Mercedes Michelle Mina
            Miriam Molly Monica Monique Nadia Nancy Naomi Natalia Natalie Natasha Nicole Nikki Nina Nora Olga Olivia
            Pamela Patricia Patty Paula Pauline Penelope Penny Phyllis Rachel Rebecca Regina Renee Rita Roberta Robin
            Rosa Rose Rosemary Ruth Sally Samantha Sandra Sara Sarah Shannon Sharon Sheila Shirley Silvia Simone Sonia
            Sonya Sophia Sophie Stacey Stella Stephanie Sue Susan Susie Sylvia Tamara Tammy Tanya Tara Teresa Theresa
            Tina Tracy Ursula Valerie Vanessa Vera Veronica Vicky Victoria Viola Virginia Vivian Wanda Wendy Yolanda
            Yvonne Zoe Oksana Inês Ines Maureen Oksana Agnes Bożena Freya Ingrid Astrid Greta Sigrid Annika Elif Leyla
            Priya Mei Aung Ursula Svetlana Tatiana Yulia Maryna Olena Iryna Kateryna Ludmila Galina
            """,
            .female
        )
        add(
            """
            mr. mr sir lord brother father king prince pope rev. spokesman congressman chairman businessman man son
            husband widower actor uncle nephew grandfather boyfriend Aaron Abdul Abraham Adam Adrian Ahmed Al Alan
            Albert Alejandro Alexander Alexei Alfred Ali Allan Allen Andre Andrei Andrew Andy Anthony Antonio Antonin
            Arnold Arthur Asif Barack Barry Bashar Ben Benjamin Bernard Bernie Bill Billy Bob Bobby Boris Brad Bradley
            Brandon Brendan Brent Brett Brian Bruce Bryan Carl Carlos Chad Charles Charlie Chester Chris Christopher
            Chuck Clarence Claude Clifford Clint Clive Cory Craig Curtis Dale Dan Daniel Danny Darrell Dave David Dean
            Dennis Derek Dick Dmitry Dominic Don Donald Doug Douglas Duncan Dwight Dylan Earl Ed Eddie Edgar Eduardo
            Edward Edwin Elliott Eric Ernest Ethan Eugene Evan Felix Fernando Floyd Francis Francisco Frank Franklin
            Fred Frederick Gary Gavin Gene Geoffrey George Gerald Gerard Gilbert Glenn Gordon Graham Grant Greg
            Gregory Guy Hans Harold Harry Harvey Hassan Hector Henry Herbert Herman Howard Hugh Ian Ibrahim Igor
            Ismail Ivan Jack Jackson Jacob Jake James Jamie Jared Jason Javier Jay Jeb Jeff Jeffrey Jeremy Jerome
            Jerry Jesse Jim Jimmy Joe Joel John Johnny Jon Jonathan Jorge Jose José Joseph Josh Joshua Juan Julian
            Justin Karl Keith Kenneth Kevin Khalid Khizr Kirk Kurt Kyle Lance Larry Lawrence Leo Leon Leonard Lewis
            Liam Lindsey Lloyd Logan Louis Luis Luke Manuel Marc Marco Marcus Mario Mark Martin Marvin Matt Matthew
            Maurice Max Michael Miguel Mike Mitch Mitchell Mitt Mohamed Mohammed Muhammad Mustafa Nathan Neil Nelson
            Newt Nicholas Nick Nicolas Nigel Norman Oleg Oleksandr Oliver Omar Oscar Patrick Paul Pavel Pedro Pete
            Peter Phil Philip Phillip Pierre Rafael Ralph Ramon Rand Randall Randy Ray Raymond Recep Reince Rex
            Ricardo Richard Rick Rob Robbie Robert Roberto Rodney Roger Roland Ron Ronald Ross Roy Rudy Rupert Russ
            Russell Ryan Samuel Scott Sean Sebastian Sergei Sergey Seth Shane Sheldon Sidney Simon Stanley Stefan
            Stephen Steve Steven Stewart Stuart Ted Terence Terrence Terry Theodore Thomas Tim Timothy Toby Todd Tom
            Tommy Tony Travis Trevor Trey Tyler Vernon Victor Vincent Viktor Vladimir Volodymyr Wallace Walter Warren
            Wayne Wendell Wesley William Willie Xavier Yuri Zachary Jens Lars Anders Augusto Gerry Henrik Olaf Sven
            Pieter Rui Jakub Tomasz Andrzej Giorgio Luca Matteo Emmanuel Jean Olivier Recep Narendra Benjamin Yair
            Rafael Rami Tariq Hamid Reza Kenji Hiroshi Sergiy Petro Mykola Dmytro Valery Vitali Anatoly Nikolai
            Mikhail
            """,
            .male
        )
        return table
    }()

    /// What a word tells, by its hash.
    public static func gender(_ hash: UInt64) -> Gender { Gender(rawValue: table.value(hash)) ?? .unknown }
}
