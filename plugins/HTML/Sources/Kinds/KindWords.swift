/// Words that tell kinds of pages, in addresses, names of elements, titles and short lines.
struct KindWords {
    /// What a word speaks for; the raw value orders the signs of each place.
    enum Topic: Int, CaseIterable { case article, forum, product, documentation, listing, collection, service }

    /// What a short line is.
    enum Line: Int, CaseIterable { case cart, quickView, reply, sort, facts, contact, documentation, comments, more }

    /// Whom a word of running text is about.
    enum Person: Int, CaseIterable { case speaker, us, reader }

    /// Bytes of the longest word or line.
    static let longest = 32

    /// Words of paths and hosts.
    static let address = KindTable<Topic>([
        .article: """
        article articles blog blogs news story stories post posts insights insight magazine journal opinion opinions
        artikel nachrichten noticias noticia actualites actualite notizie notizia nyheter review reviews recipe
        recipes rezept recettes press tips advice ideas column editorial features pulse learning resources library
        """,
        .forum: """
        forum forums thread threads topic topics discussion discussions showthread viewtopic viewthread questions
        question comments answers community communities board boards foren foro foros threadid t q r phpbb php
        """,
        .product: """
        product products produkt produkte produit produits producto productos prodotto prodotti p dp item items itm
        sku buy pd
        """,
        .documentation: """
        docs doc documentation manual manuals guide guides userguide reference ref api tutorial tutorials wiki help
        handbook kb knowledge support developer developers howto readme dokumentation glossary learn stable latest
        spec man faq javadoc stdlib examples
        """,
        .listing: """
        list lists listing listings directory archive archives category categories tag tags search results index jobs
        events rankings top browse find section sections kategorie thema programs courses catalog
        """,
        .collection: """
        collection collections shop store category categories c cat kollektion kategorie boutique tienda
        accessories sale deals plp departments
        """,
        .service: """
        service services solution solutions pricing about consulting leistungen dienstleistungen servicios prestations
        servizi agency plans program degree degrees programs admissions insurance rental training treatments company
        platform features locations
        """,
    ])

    /// First labels of hosts that say what a part of a site is for.
    static let hosts = KindTable<Topic>([
        .article: "blog blogs news", .forum: "forum forums community communities discuss discussion users boards",
        .documentation: "docs doc documentation developer developers wiki help support learn manual api",
        .collection: "shop store",
    ])

    /// Words of class and id names, of item types among them.
    static let names = KindTable<Topic>(names: [
        .article: """
        article post entry blog single byline author story postid hentry news entrycontent articlebody
        """,
        .forum: """
        thread forum reply replies message topic postbit viewtopic question answer answers discussion comment votes
        upvote messages poster posts
        """,
        .product: """
        product pdp addtocart variant swatch sku woocommerce price cart quantity buybox offer productsingle
        """,
        .documentation: """
        docs documentation sphinx toctree docutils markdown headerlink highlight codehilite mkdocs docusaurus reference
        prism hljs devsite wiki mw toc manual theorem admonition
        """,
        .listing: "archive category list listing listings directory results result tax term tag search feed loop job",
        .collection: "collection products productcard producttile productgrid productitem plp catalog shop collections",
        .service: "hero cta testimonial testimonials features pricing landing services service section elementor",
    ])

    /// Words of titles.
    static let titles = KindTable<Topic>([
        .article: """
        how why what best tips review ways things vs trends recipe ultimate reasons should guide wie warum comment
        pourquoi como come explained versus says after
        """,
        .forum: "forum forums thread help anyone my i question issue community problem board discussion am is does can",
        .product: "buy mg ml oz cm pack black white blue set size",
        .documentation: """
        documentation docs manual reference api tutorial introduction glossary wiki chapter lecture library module
        installation usage handbook syntax getting started
        """,
        .listing: "list jobs directory category archives all news events courses homes latest find top",
        .collection: "collection collections shop products accessories women men sale online buy",
        .service: """
        services service company agency solutions software insurance consulting degree program programs near pricing
        training professional management leistungen certification clinic care
        """,
    ])

    /// Words of the names of programs that make pages.
    static let generators = KindTable<Topic>([
        .forum: """
        discourse phpbb vbulletin xenforo vanilla flarum mybb smf nodebb invision woltlab burning simplemachines
        fudforum fluxbb
        """,
        .documentation: """
        sphinx docutils mkdocs docusaurus gitbook doxygen javadoc rustdoc antora vitepress mdbook jsdoc readthedocs
        asciidoctor nextra starlight hyperref latex bookdown pandoc texinfo makeinfo quarto jupyter
        """,
        .product: "woocommerce shopify prestashop magento bigcommerce opencart shopware",
        .listing: "mediawiki dokuwiki confluence tiki moinmoin xwiki",
        .article: "wordpress blogger ghost typepad movable substack medium",
    ])

    /// Whole short lines.
    static let lines = KindTable<Line>(
        lines: [
            .cart: """
            add to cart,add to bag,add to basket,buy now,buy it now,add to trolley,in den warenkorb,ajouter au panier
            añadir al carrito,agregar al carrito,aggiungi al carrello,in winkelwagen,lägg i varukorg,カートに入れる
            加入购物车,add to wishlist,preorder,pre order,sold out,in stock,out of stock,shop pay,notify me
            adicionar ao carrinho,do koszyka,в корзину,sepete ekle
            """,
            .quickView: """
            quick view,quick shop,select options,choose options,shop now,quick buy,quick add,view product,shop all
            view products,optionen wählen,new arrivals,best sellers,bestsellers,best seller,compare,add to compare
            """,
            .reply: """
            reply,quote,report,like,likes,upvote,downvote,share,log in to reply,answer,answers,views,replies,joined
            add a comment,last reply,original poster,antworten,zitieren,répondre,citer,responder,citar,rispondi
            accepted answer,follow,log in or register to post,solution,post reply,messages,joined,posts,participants
            new posts,reaction score,location,top,new member,senior member,member,share this post,not open for further replies
            """,
            .sort: """
            sort by,sort,filter,filters,filter by,clear all,results,show filters,load more,view all,show more,sort by price
            price low to high,price high to low,relevance,featured,sortieren,filtern,trier,filtrer,ordenar por,next page
            apply filters,reset,clear filters,refine by,show results,list view,grid view
            """,
            .facts: """
            quantity,qty,size,color,colour,sku,description,details,specifications,free shipping,customer reviews
            you may also like,write a review,product details,product description,ingredients,dimensions,materials
            size guide,size chart,related products,shipping returns,reviews,weight,material,how to use,features
            frequently bought together,decrease quantity,increase quantity,additional information,shipping
            customers also bought,produktdetails,beschreibung,lieferzeit,menge,größe,caractéristiques,descripción
            """,
            .contact: """
            get started,contact us,request a quote,book now,get a quote,schedule a consultation,apply now,learn more
            free trial,start free trial,our services,why choose us,testimonials,sign up,get a free quote,request a demo
            book a demo,call now,our clients,how it works,frequently asked questions,faq,faqs,our team,pricing
            request information,request info,schedule a call,get in touch,contact sales,our process,try for free
            start for free,book a call,what we do,who we are,case studies,jetzt anfragen,kontakt,unsere leistungen
            nos services,nuestros servicios,angebot anfordern,talk to an expert,schedule an appointment,industries
            """,
            .documentation: """
            on this page,table of contents,edit this page,contents,see also,note,example,examples,parameters,returns
            syntax,edit on github,search docs,view source,permalink,this page,in this article,was this page helpful
            release notes,api reference,quick search,copy,navigation,show source,report a bug,installation,usage,warning
            prerequisites,overview,next topic,previous topic,previous,next,tip,index,inhalt,auf dieser seite,changelog
            getting started,improve this page,quickstart,tutorials,guides
            """,
            .comments: """
            share this,related posts,leave a comment,leave a reply,read next,about the author,related articles
            conclusion,key takeaways,references,related stories,you might also like,post navigation,share this article
            written by,ähnliche artikel,das könnte sie auch interessieren,articles similaires,post comment,comments
            recent posts,more from,final thoughts,previous post,next post,recommended reading,cancel reply,sources
            artículos relacionados,leggi anche,follow us,subscribe to our newsletter,related content,bottom line
            """,
            .more: """
            read more,learn more,view details,see more,details,more info,view more,continue reading,weiterlesen,mehr
            mehr erfahren,lire la suite,en savoir plus,leer más,ver más,leggi tutto,lees meer,read article,view job
            """,
        ])

    /// Pronouns.
    static let persons = ShortWordTable([
        (
            Person.speaker.rawValue,
            "i my me i'm i've ich mein mir je mon moi yo mi io ik mijn jag min я мне eu meu"
        ),
        (
            Person.us.rawValue,
            "our we us unser unsere wir nous notre nos nosotros nuestro nuestra noi nostro wij onze vår мы наш nossa"
        ),
        (
            Person.reader.rawValue,
            "your you ihr ihre sie vous votre vos usted su suo vostro uw jouw din ваш вас você seu"
        ),
    ])
}
