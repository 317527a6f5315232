//! Whether people are found whatever their names are: a measurement.

use super::{
    document::Document,
    swap::{Names, renamed},
};
use crate::{
    language::{
        name::{self, KINDS},
        train::perceptron::Dice,
        word::Classes,
    },
    lexicon::EntityKind,
};

/// Where names are common, given names, family names: well-known ones, listed by hand.
const ORIGINS: &[(&str, &str, &str)] = &[
    (
        "Nigeria",
        "Adebayo Chinedu Ngozi Oluwaseun Funmilayo Emeka Aisha Tunde Ifeoma Chukwuemeka Yetunde Musa Amaka Segun",
        "Okafor Adeyemi Okonkwo Balogun Nwosu Abubakar Ogunleye Eze Olawale Ibekwe Adesina Onyekachi Danjuma Obi",
    ),
    (
        "India",
        "Rajesh Priya Amit Sunita Vikram Ananya Suresh Deepika Arjun Lakshmi Manoj Kavita Sanjay Pooja",
        "Sharma Patel Iyer Reddy Banerjee Gupta Nair Chatterjee Deshmukh Rao Mehta Pillai Joshi Mukherjee",
    ),
    (
        "Turkey",
        "Mehmet Ayşe Mustafa Fatma Emre Zeynep Hüseyin Elif Kemal Özlem Burak Hatice Cem Gülay",
        "Yılmaz Kaya Demir Şahin Çelik Yıldız Öztürk Aydın Arslan Doğan Koç Kurt Polat Erdem",
    ),
    (
        "China",
        "Wei Xiaoming Jing Guoliang Meiling Jianguo Yifan Haoran Lihua Zhiqiang Yutong Xinyi Dashan Qing",
        "Wang Zhang Liu Chen Zhao Huang Zhou Xu Sun Ma Zhu Guo Deng Xiao",
    ),
    (
        "Arab countries",
        "Mohammed Fatima Ahmed Layla Omar Yasmin Khalid Noura Hassan Maryam Tariq Salma Youssef Rania",
        "Hariri Mansour Khoury Najjar Haddad Saleh Masri Qasim Zayed Shehab Darwish Bakri Sabbagh Jaber",
    ),
    (
        "Latin America",
        "José María Juan Guadalupe Carlos Alejandra Luis Gabriela Diego Valentina Jorge Ximena Andrés Camila",
        "Hernández García Rodríguez Morales Quispe Fernández Gutiérrez Rojas Mamani Ortega Vargas Mendoza Ríos Peña",
    ),
    (
        "Slavic countries",
        "Dmitri Olga Sergei Katarzyna Ivan Svetlana Piotr Oksana Vladislav Jelena Andrej Milena Taras Zuzana",
        "Ivanov Kowalski Petrova Novák Shevchenko Jovanović Wiśniewska Sokolov Horvat Bondarenko Dvořák Kuznetsova Popović Melnyk",
    ),
    (
        "Korea",
        "Min-jun Seo-yeon Ji-hoon Ha-eun Sung-ho Yoon-ah Jae-in Hye-jin Dong-hyun Eun-ji Tae-yang Soo-kyung Young-ho Mi-rae",
        "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Shin Kwon Hwang",
    ),
    (
        "Vietnam",
        "Anh Linh Minh Huong Tuan Thao Dung Phuong Hung Lan Quang Mai Duc Trang",
        "Nguyen Tran Le Pham Hoang Phan Vu Vo Dang Bui Do Ho Ngo Duong",
    ),
    (
        "United States",
        "James Mary Robert Jennifer Michael Linda David Ashley Tyler Megan Brandon Kayla Justin Amber",
        "Smith Johnson Williams Miller Davis Wilson Anderson Thompson Clark Mitchell Campbell Parker Evans Collins",
    ),
];

/// Returns the share of people that are found, exactly, if all in `documents` bore names of each origin.
pub(super) fn recall(model: &name::Names, documents: &[Document], classes: &Classes) -> String {
    let mut shown = String::new();
    let (mut least, mut most) = (100.0_f32, 0.0_f32);
    for (origin, given, family) in ORIGINS {
        let list = |names: &str| names.split(' ').map(str::to_owned).collect();
        let names = Names {
            given: list(given),
            family: list(family),
            places: Vec::new(),
            made_up: 0,
        };
        let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
        let (mut right, mut all) = (0, 0);
        for document in documents {
            let document = renamed(document, &names, false, &mut dice);
            let found = model.find(
                &document.forms(),
                &document.words(classes),
                &document.sentences,
            );
            let people = document
                .names
                .iter()
                .filter(|(_, kind)| KINDS[*kind] == EntityKind::Person);
            for (span, _) in people {
                all += 1;
                right += usize::from(found.iter().any(|name| {
                    let start = document.spans[name.tokens.start].start;
                    let end = document.spans[name.tokens.end - 1].end;
                    name.kind == EntityKind::Person && (start, end) == (span.start, span.end)
                }));
            }
        }
        let share = 100.0 * right as f32 / all.max(1) as f32;
        (least, most) = (least.min(share), most.max(share));
        shown += &format!("{origin} {share:.1}, ");
    }
    format!("{shown}spread {:.1}", most - least)
}
