// Given names of people in the news of all continents, and family names that are no other word.

enum GivenNames {
    static let list = """
        Aaron Abbas Abdallah Abdel Abdelfattah Abdoulaye Abdul Abdulaziz Abdulla Abdullah Abdulrahman Abel Abiy
        Abraham Abu Adam Adama Adel Adil Adnan Adrian Adriana Ahmad Ahmed Aisha Ajay Akhtar Akinwumi Akram Alain Alan
        Alassane Albert Alberto Alejandra Alejandro Aleksandar Aleksander Aleksandr Aleksei Alex Alexa Alexander
        Alexandra Alexandre Alexandria Alexandros Alexei Alexey Alexis Alfonso Alfred Alfredo Ali Alice Alicia Alison
        Alistair Allan Allen Allison Alpha Alvaro Álvaro Amadou Amanda Amar Amara Amber Amelia Amina Aminata Amir Amit
        Amos Amr Amy Ana Anatoly Anders Andre André Andrea Andreas Andrei Andrej Andrés Andres Andrew Andrey Andriy
        Andrii Andrzej Andy Angela Angelina Angelo Angus Anil Anita Anjali Ann Anna Anne Annette Annie Anthony Antoine
        Anton Antonia Antonio António Antony Anwar Arash Aria Ariel Arif Armando Arnaud Arnold Arthur Artur Arturo
        Arun Arvind Asha Ashley Ashok Ashraf Asif Asim Asma Astrid Atiku Aubrey Audrey Aung Ayman Ayesha Aziz Babak
        Babatunde Barack Barbara Barry Bart Bashar Basil Beatrice Beatriz Ben Benedict Benjamin Bernard Bernardo Bernd
        Bernie Beth Betty Beverly Bilal Bill Billy Björn Blaise Bob Bobby Bogdan Bola Boris Boyko Brad Bradley Brandon
        Brenda Brendan Brent Brett Brian Bridget Brigitte Britney Bronwyn Bruce Bruno Bryan Bukola Caitlin Cameron
        Camila Camille Carl Carla Carlo Carlos Carmen Carol Carole Carolina Caroline Carrie Cas Casey Catherine Cathy
        Cecilia Cedric Celia Celine Cesar César Chantal Charles Charlie Charlotte Chelsea Cheryl Chinedu Chloe Chris
        Christian Christiane Christina Christine Christoph Christophe Christopher Chuck Chukwuma Cindy Claire Clara
        Clare Clarence Claude Claudia Claudine Claudio Clement Clive Colin Colm Connor Conor Constantine Corey Craig
        Cristian Cristiano Cristina Curtis Cynthia Cyril Daisuke Dale Damian Damien Dan Dana Daniel Daniela Daniele
        Danielle Danilo Danny Daria Dario Darren Darryl Dave David Davide Dean Debbie Deborah Deepak Delphine Dennis
        Denis Denise Denys Derek Derrick Desmond Diana Diane Dick Didier Diego Dieter Dilma Dimitri Dimitris Dinesh
        Dirk Djamila Dmitri Dmitriy Dmitry Dmytro Dolores Dominic Dominique Don Donald Donna Doris Dorothy Doug
        Douglas Duncan Dylan Eamon Ebrahim Ed Eddie Edgar Edith Edmund Eduard Eduardo Edward Edwin Ehud Eileen Elaine
        Elena Eleanor Elias Elif Elijah Elisa Elisabeth Elise Elizabeth Ella Ellen Elliot Elliott Ellie Elon Elsa
        Emanuel Emeka Emerson Emil Emile Emilia Emilio Emily Emma Emmanuel Emmerson Emre Enda Enrico Enrique Eric Éric
        Erica Erik Erika Erin Ernest Ernesto Erwin Esmail Esperanza Esteban Esther Ethan Eugene Eva Evan Eve Evelyn
        Evgeny Ewa Fabian Fabio Fahad Faisal Fatih Fatima Fatma Fatou Federica Federico Felipe Felix Ferdinand
        Fernanda Fernando Fidel Filip Fiona Florian Floyd Francesca Francesco Francine Francis Francisco Franco
        François Françoise Frank Franklin Franz Fred Freddy Frederic Frédéric Frederick Fredrik Friedrich Fumio
        Gabriel Gabriela Gabriella Gareth Gary Gavin Gayle Gemma Gene Geoff Geoffrey Georg George Georges Georgi
        Georgina Gerald Gerard Gerhard Gerry Ghassan Gianni Gideon Gilbert Gina Giorgia Giorgio Giovanni Gita Giulia
        Giuseppe Glen Glenn Gloria Godfrey Goodluck Gordon Graeme Graham Greg Gregory Greta Guido Guillaume Guillermo
        Gunnar Gurpreet Gus Gustavo Guy Habib Hadi Hailemariam Haider Haile Hakan Hakeem Hakim Hamad Hamid Hamish
        Hamza Hannah Hans Hanna Haris Harold Harriet Harry Haruki Harvey Hasan Hashim Hassan Hayley Hazel Heather
        Hector Héctor Heidi Heiko Helen Helena Helene Helga Helmut Hendrik Henri Henrik Henry Herbert Herman Hermann
        Hideki Hilary Hillary Hiroshi Hisham Holly Horacio Hosni Howard Hubert Hugh Hugo Humberto Hussain Hussein Ian
        Ibrahim Idris Ignacio Igor Ilham Ilona Ilya Imad Imran Ines Inga Ingrid Ioannis Ion Irene Irina Irma Isaac
        Isabel Isabella Isabelle Isaias Ishaq Ismail Issa Itamar Ivan Ivo Ivana Jabu Jack Jackie Jacky Jacob Jacques
        Jacqueline Jacinda Jair Jake Jakob Jakub Jalal Jamal James Jamie Jamil Jan Jana Jane Janet Janez Janice Janine
        Jared Jaroslaw Jason Javier Jay Jayden Jean Jeanine Jeanne Jeff Jeffrey Jennifer Jenny Jens Jeremy Jerome
        Jérôme Jerry Jesse Jessica Jessie Jesús Jill Jim Jimmy Jo Joachim Joan Joanna Joanne Joao João Joaquin Jochen
        Joe Joel Johan Johanna Johannes John Johnny Johnson Jomo Jon Jonas Jonathan Jonny Joost Jordi Jorge Jose José
        Josef Josep Joseph Josephine Josh Joshua Joy Joyce Juan Juana Judith Judy Jules Julia Julian Juliana Julie
        Julien Juliet Julio Julius Julián Junichiro June Jürgen Justin Justine Jusuf Jyoti Kaja Kamal Kamala Kamran
        Karen Karim Karin Karina Karl Karol Karolina Kassym Kate Katarina Katharine Katherine Kathleen Kathryn Kathy
        Katie Katrina Katya Kay Keir Keith Kelly Kemal Kemi Ken Kenji Kenneth Kerry Kevin Khaled Khalid Khalil Kieran
        Kim Kimberly Kiran Kirill Kirk Kirsten Kirsty Klaus Kofi Konstantin Kostas Kris Kristalina Kristen Kristin
        Kristina Kumar Kurt Kwame Kwasi Kyle Kyriakos Lakshmi Lars Larry László Latifa Laura Lauren Laurence Laurent
        Lawrence Layla Lea Leah Lech Lee Leila Lena Leo Leon Leonard Leonardo Leonid Leopoldo Leroy Lesley Leslie
        Lester Leticia Lev Levi Lewis Liam Liana Lidia Lila Lilian Lily Linda Lindsay Lindsey Lionel Lisa Liz Lloyd
        Lois Lorenzo Loretta Lori Lorna Lorraine Lothar Lou Louis Louisa Louise Luc Luca Lucas Lucia Luciano Lucie
        Lucy Ludwig Luigi Luis Luís Luisa Luiz Lukas Luke Lula Lydia Lynn Macky Madeleine Madison Maggie Magnus
        Mahamat Mahathir Mahmoud Mahmud Mahamadou Maia Maksym Malala Malcolm Malik Mamadou Mandla Manfred Manmohan
        Manoj Manuel Manuela Marc Marcel Marcello Marcelo Marcia Marco Marcos Marcus Margaret Margarita Margot Maria
        María Marian Mariana Marianne Mariano Marie Marija Marilyn Marina Marine Mario Marion Maris Marissa Marjorie
        Mark Marko Markus Marta Martha Martin Martina Martine Marwan Mary Maryam Masha Masoud Massimo Mateusz Mateo
        Mathias Matt Matteo Matthew Matthias Matti Maurice Mauricio Mauro Max Maxim Maxime Maximilian Maya Mayer Megan
        Meghan Mehdi Mehmet Mel Melania Melanie Melinda Melissa Menachem Mercy Mette Mia Michael Michał Michel Michela
        Michele Michelle Mick Miguel Mihai Mikael Mike Mikhail Mikheil Milan Milos Miloš Mimi Mina Ming Miranda Miriam
        Miroslav Mitch Mitchell Moeen Mohamed Mohammad Mohammed Mohamud Mohsen Moises Mokgweetsi Molly Monica Monika
        Monique Morgan Moritz Moshe Muammar Mubarak Muhammad Muhammadu Mukesh Munir Muriel Murray Musa Mustafa
        Mustapha Mykhailo Mykola Myriam Nabil Nadia Nadine Nafisa Naftali Najib Nana Nancy Naomi Narendra Nasser Nasir
        Natalia Natalie Nataliya Natasha Nathalie Nathan Nawaz Nayib Nazanin Ned Neil Nelson Nestor Néstor Ngozi Niall
        Nicholas Nick Nicola Nicolae Nicolás Nicolas Nicole Nicos Nigel Nikki Nikol Nikolai Nikolay Nikos Nils Nina
        Nitin Noah Noam Noel Nolwenn Nora Noor Norbert Norma Norman Nouri Nur Nuno Odile Olaf Oleg Oleh Oleksandr
        Oleksii Oleksiy Olena Olga Oliver Olivia Olivier Olusegun Omar Oprah Orlando Oscar Osama Oswaldo Otto Ousmane
        Oussama Owen Pablo Paddy Paige Pamela Paola Paolo Parvez Pascal Pat Patricia Patrick Patrik Paul Paula Pauline
        Paulo Pavel Pavlo Pawel Pedro Peggy Penelope Penny Per Percy Peter Petr Petra Petro Petteri Phil Philip
        Philippa Philippe Phillip Phoebe Phyllis Pierre Pieter Piotr Pita Polly Prakash Pranab Pravin Preeti Priti
        Priya Priyanka Prosper Qasem Qasim Rachel Rafael Rafał Raffaele Raheem Rahim Rahul Raila Raj Raja Rajesh Rajiv
        Rajnath Rakesh Ralf Ralph Ram Ramesh Ramiro Ramon Ramón Ramzan Rana Randall Randy Rania Raphael Rashid Raul
        Raúl Ravi Ray Raymond Rebecca Recep Reem Reggie Regina Reginald Reinhard Reiner Renata Renato Renaud Rene René
        Reuven Rex Reza Rhys Riad Ricardo Riccardo Richard Rick Ricky Rima Rishi Rita Riyad Rob Robbie Robert Roberta
        Roberto Robin Robyn Rod Rodney Rodolfo Rodrigo Roger Roland Rolf Roman Romano Ron Ronald Ronaldo Ronnie Rory
        Rosa Rosalind Rosanna Roselyn Rosie Ross Roula Roy Ruben Rubén Rudi Rudolf Rudy Rupert Ruslan Russell Rustam
        Ruth Ryan Saad Sabine Sabrina Saddam Sadiq Saeed Said Sajid Sakari Saleem Saleh Salim Sally Salma Salman
        Salvador Salvatore Sam Samantha Sameh Sami Samir Samira Samuel Sandeep Sandra Sandrine Sandro Sanjay Sanna
        Santosh Sara Sarah Sasha Satoshi Satya Saul Savannah Scott Sean Sebastian Sebastián Seif Selim Serena Serge
        Sergei Sergey Sergio Serhii Serhiy Seth Shah Shahid Shakira Shane Shannon Sharif Sharon Shaun Shawn Sheikh
        Sheila Shelley Sherif Sherry Shinzo Shimon Shirley Shivraj Sibusiso Siddharth Sigmar Silke Silvia Silvio Simon
        Simona Simone Sinead Siobhan Sipho Slobodan Sofia Sohail Soledad Solomon Sonia Sonja Sophia Sophie Soraya
        Stacey Stan Stanislav Stanley Stefan Stefania Stefano Stella Stephane Stéphane Stephanie Stephen Steve Steven
        Stuart Subhash Sue Suleiman Sultan Sumitra Sunil Suresh Susan Susana Susanne Susie Suzanne Sven Svetlana
        Svitlana Syed Sylvain Sylvia Sylvie Tadeusz Taha Takeshi Tamara Tamer Tamim Tanya Tara Taras Tareck Tarek
        Tariq Tatiana Tayyip Ted Tedros Teodoro Terence Teresa Terry Thabo Thaddeus Theo Theodore Theresa Therese
        Thérèse Thierry Thomas Thorsten Tiago Tim Timothy Tina Tito Tobias Toby Todd Tom Tomás Tomas Tomasz Tommy Toni
        Tony Tracey Tracy Trevor Trent Tricia Tristan Troy Tsai Tucker Tunde Tyler Uhuru Ulrich Ulrike Umar Uma Umaru
        Unai Ursula Usman Usha Vaclav Václav Valentin Valentina Valeria Valerie Valérie Valery Vanessa Vasyl Vera
        Vernon Veronica Véronique Vicente Vicky Victor Víctor Viktor Viktoria Vijay Vikram Vince Vincent Vincenzo
        Viola Virginie Vitali Vitaliy Vivek Vivian Vivien Vladimir Vladislav Volker Volodymyr Vyacheslav Wael Waleed
        Walid Wallace Walter Wanda Wayne Wendy Werner Whitney Wilbur Wilfried Wilhelm Will Willem William Willie
        Wilson Winston Wojciech Wolfgang Xavier Ximena Yair Yana Yannick Yanis Yaroslav Yasir Yasser Yasmin Yevgeny
        Yitzhak Yoav Yolanda Yoon Yoshihide Yousef Youssef Yuki Yulia Yuliia Yuri Yuriy Yusuf Yves Yvonne Zach Zachary
        Zahra Zaid Zainab Zara Zbigniew Zeid Zeinab Zoe Zoran Zuzana Zviad Bashir Hifikepunye Hage Filipe Azali Faure
        Gnassingbé Roch Umaro Ismaïl Mahmood Riaz Asad Shehbaz Bilawal Benazir Yogi Amartya Arundhati Sushma Nirmala
        Sachin Virat Ratan Sundar Rohan Rohit Ankit Neha Pooja Swati Sanjeev Naveen Harish Girish Mahesh Ganesh Mohan
        Gopal Nguyen Tran Pham Hoang Vo Dang Trinh Zhang Wang Liu Chen Yang Huang Zhao Wu Zhou Xu Zhu Lin Guo Luo
        Zheng Liang Xie Tang Deng Feng Cao Peng Zeng Xiao Tian Dong Pan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren
        Shen Yao Jin Qin Xi Hu Li Sun Ma Park Choi Jung Kang Cho Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Hong
        Abiola Adebayo Ade Akua Ama Ekow Yaw Kwabena Kojo Kwaku Afua Abena Adwoa Chidi Chika Chioma Ifeanyi Ikechukwu
        Nnamdi Obinna Oluwaseun Segun Femi Folake Yemi Wole Tolu Themba Thandi Nkosazana Lindiwe Naledi Zwelini Bheki
        Busisiwe Nomvula Wanjiru Kamau Mwangi Otieno Odhiambo Njoroge Kipchoge Eliud Asefa Tigist Abebe Meles Tesfaye
        """
}
